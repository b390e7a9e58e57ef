import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../../scripts/lib/chromium.mjs';

/** Which pages are looked at, and how, so that they look the same on every machine. */

/** Name of the golden → path: between them they use every sheet of src/styles but those for paper. */
const PAGES: Readonly<Record<string, string>> = {
  front: '/',
  regions: '/regioner/',
  region: '/regioner/blekinge/',
  intervals: '/indikatorer/invanare-per-lakare/',
  lines: '/indikatorer/vardplatser/',
  answers: '/indikatorer/bedomning-specialistlakare/',
  columns: '/indikatorer/hyrpersonal-kostnad/',
  known: '/indikatorer/hyrkostnad-region/',
  assessments: '/bedomningar/',
  training: '/utbildning/',
  planners: '/vem-planerar/',
  proposals: '/forslag/',
  audit: '/granskningar/blekinge/',
  comparison: '/jamfor/',
  calculator: '/rakna/',
  explorer: '/utforska/?matt=vardplatser&mot=hyrpersonal-andel&regioner=blekinge',
  method: '/metod/',
  embedding: '/badda-in/',
  'frame-map': '/embed/invanare-per-lakare/',
  'frame-region': '/embed/regioner/gotland/siffror/',
  'not-found': '/404.html',
};

const WIDTHS = [320, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Of a long page the first part is kept: below it is more of the same. */
const MOST_HEIGHT = 4000;

export interface Screen {
  /** "front-320-dark" */
  name: string;
  path: string;
  width: number;
  scheme: Scheme;
}

export const SCREENS: readonly Screen[] = Object.entries(PAGES).flatMap(([page, path]) =>
  SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ name: `${page}-${width}-${scheme}`, path, width, scheme }))),
);

export const screenFile = ({ name }: Screen): string => `tests/visual/screens/${name}.png`;

/** Letters are placed by their own measures and not fitted to the pixels of a screen. */
export const startBrowser = (): Promise<Browser> =>
  startChromium('--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars');

const { resolve } = createRequire(import.meta.url);
const FONTS = {
  serif: {
    400: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    600: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  },
  sans: {
    400: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    600: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  },
} as const;
const AT = '/letters-of-the-tests/';

/** The site takes the reader's own fonts, which every machine has others of: here they are those of the pictures. */
const LETTERS = [
  ...Object.entries(FONTS).flatMap(([family, faces]) =>
    Object.entries(faces).map(
      ([weight, file]) =>
        `@font-face{font-family:"test ${family}";font-weight:${weight === '400' ? '100 500' : '501 900'};src:url(${AT}${file})}`,
    ),
  ),
  ':root{--serif:"test serif";--sans:"test sans"}',
  'code,pre,kbd,textarea{font-family:"test sans"!important}',
].join('');

/** A tab in which a page is as wide and as dark as that. */
export async function openTab(browser: Browser): Promise<Page> {
  // The page's policy would keep the letters out.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', locale: 'sv-SE' });
  await context.route(`**${AT}**`, (route) => {
    const file = new URL(route.request().url()).pathname.slice(AT.length);
    return route.fulfill({ body: readFileSync(resolve(`@expo-google-fonts/${file}`)), contentType: 'font/ttf' });
  });
  return context.newPage();
}

/** The page as PNG, from its top. */
export async function takeScreen(tab: Page, { path, width, scheme }: Screen, origin: string): Promise<Buffer> {
  await tab.setViewportSize({ width, height: 900 });
  await tab.emulateMedia({ colorScheme: scheme });
  await tab.goto(new URL(path, origin).href, { waitUntil: 'networkidle' });
  await tab.addStyleTag({ content: LETTERS });
  const height = await tab.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) };
  return tab.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' });
}
