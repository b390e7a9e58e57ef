import { expect, it } from 'vitest';
import { framesIn } from '../scripts/lib/framesIn.ts';
import { isTool } from '../src/embed/keptForm.ts';
import type { Correction } from '../src/model/release.ts';
import { htmlOf, published, SITE_DIR } from './support/site.ts';

/** A kept frame says what it once said: that this was wrong is told on the page that it leads to. */

const { corrections } = published<{ corrections: Correction[] }>('corrections.json');
const { regions } = published<{ regions: { code: string; slug: string }[] }>('regions.json');

/** The pages that frames lead to, without the site's address. */
const pages = new Set(
  framesIn(SITE_DIR)
    .map((path) => htmlOf(SITE_DIR, `/embed/${path}/`))
    .filter((html) => !isTool(html))
    .map((html) => /<a class="brand" href="([^"]*)"/.exec(html)?.[1] ?? '')
    .map((address) => /\/(?:indikatorer|regioner|rakna)\/[^#?]*/.exec(address)?.[0] ?? address),
);

/** What a reader is to find on a page: corrections of its measure, and of its region. */
function expectedOn(page: string): Correction[] {
  const [kind, name, part] = page.split('/').filter(Boolean);
  const code = regions.find(({ slug }) => slug === name)?.code ?? '';
  return corrections.filter((one) => {
    if (kind !== 'regioner') return one.indicator === name;
    const isOfMeasure = part === undefined || part === 'alla-matt' || one.indicator === part;
    return isOfMeasure && (one.regions.length === 0 || one.regions.includes(code));
  });
}

it('the page that a frame leads to tells what has been corrected in it', () => {
  const wanted = [...pages].flatMap((page) => {
    const [newest] = expectedOn(page);
    return newest ? [{ page, link: `/rattelser/#rattelse-${newest.id}"` }] : [];
  });
  expect(wanted.length).toBeGreaterThan(3 * regions.length);
  expect(wanted.filter(({ page, link }) => !htmlOf(SITE_DIR, page).includes(link))).toEqual([]);
});

it('and nothing where nothing has been', () => {
  const silent = [...pages].filter((page) => page !== '/rakna/' && expectedOn(page).length === 0);
  expect(silent.length).toBeGreaterThan(0);
  expect(silent.filter((page) => htmlOf(SITE_DIR, page).includes('#rattelse-'))).toEqual([]);
});
