import { describe, expect, it } from 'vitest';
import { loadIndicators, loadRegions } from '../publish/readEdition.ts';
import { allFrames, frameAt } from './allFrames.ts';
import { documentTitle } from './frame.ts';
import { framePath } from './framePath.ts';
import { heightsFrom } from './heights.ts';
import { oEmbed } from './oembed.ts';
import { fits, oEmbedPages, oEmbedPath } from './oembedPages.ts';
import { frameSnippet, pictureSnippet } from './snippets.ts';

const frames = allFrames();
const ADDRESS = { site: 'https://example.org', base: '/' };

describe('the frames', () => {
  it('are there for every indicator, its table too, and for every region', () => {
    const paths = new Set(frames.map(({ path }) => path));
    for (const { slug, coverage } of loadIndicators().indicators) {
      const all = [slug, `tabell/${slug}`, ...(coverage === 'regions' ? [`karta/${slug}`, `lista/${slug}`] : [])];
      expect(all.filter((path) => !paths.has(path))).toEqual([]);
    }
    for (const { slug } of loadRegions().regions) expect(paths.has(`regioner/${slug}/siffror`)).toBe(true);
    expect([paths.has('rakna/1100'), paths.has('rakna/1500')]).toEqual([true, true]);
    expect(paths.size).toBe(frames.length);
  });

  it('are told apart by a page that looks for a frame by a part of its address', () => {
    const addresses = frames.map(({ path }) => framePath(path));
    const whole = addresses.join('\n');
    // Each stands in the list of all as often as it is an address: never within another.
    for (const address of addresses) expect(whole.split(address).length - 1, address).toBe(1);
  });

  it('have a finding, and a title of their own that no window cuts', () => {
    for (const frame of frames) {
      expect(frame.title.length, frame.path).toBeGreaterThan(10);
      expect(`${frame.title}${frame.subtitle}`, frame.path).not.toMatch(/undefined|null|NaN|\{/);
      expect(documentTitle(frame, 'Bristkartan').length, frame.path).toBeLessThanOrEqual(70);
    }
  });

  it('have heights that never grow too small in a wider column', () => {
    for (const { path } of frames) {
      const heights = heightsFrom(path);
      expect(
        heights.toSorted((a, b) => b - a),
        path,
      ).toEqual(heights);
      expect(heights.at(-1), path).toBeGreaterThan(150);
      // All that is known of a region in words is long; a drawing or a table is not.
      expect(heights[0], path).toBeLessThan(path.endsWith('/uppgifter') ? 8000 : 5000);
    }
  });

  it('that do not exist are refused', () => {
    expect(() => frameAt('finns/inte')).toThrow('there is no frame finns/inte');
  });
});

describe('oEmbed', () => {
  it('answers for every page that has a chart, and for nothing else', () => {
    const pages = oEmbedPages().map(({ page }) => page);
    const { indicators, card } = loadIndicators();
    const { regions } = loadRegions();
    for (const page of ['', 'jamfor', 'utforska', 'rakna']) expect(pages).toContain(page);
    for (const { slug } of indicators) expect(pages).toContain(`indikatorer/${slug}`);
    for (const { slug } of regions) expect(pages).toContain(`regioner/${slug}`);
    const questions = pages.filter((page) => /^regioner\/[^/]+\/./.test(page));
    expect(questions.length).toBeGreaterThan(regions.length * (card.length - 2));
    expect(pages).toHaveLength(4 + indicators.length + regions.length + questions.length);
    expect(oEmbedPath('/')).toBe('/oembed/start.json');
    expect(oEmbedPath('/regioner/blekinge/')).toBe('/oembed/regioner/blekinge.json');
    expect(oEmbedPath('/rakna/')).toBe('/oembed/rakna.json');
    expect([oEmbedPath('/om/'), oEmbedPath('/regioner/')]).toEqual([null, null]);
  });

  it('answers with a frame that WordPress does not cut, where the page has any such', () => {
    const cut = oEmbedPages().filter(({ frame }) => !fits(frame));
    for (const { page } of cut) {
      const [, slug = ''] = /^indikatorer\/(.+)/.exec(page) ?? [];
      const own = frames.filter(({ path, region }) => !region && slug !== '' && path.split('/').at(-1) === slug);
      expect(own.filter(({ path }) => fits(path)).map(({ path }) => path)).toEqual([]);
    }
    const ofRegions = new Set(
      loadIndicators()
        .indicators.filter(({ coverage }) => coverage === 'regions')
        .map(({ slug }) => slug),
    );
    expect(
      cut.filter(({ page }) => ofRegions.has(page.replace('indikatorer/', '')) || page.startsWith('regioner/')),
    ).toEqual([]);
    const heights = oEmbedPages()
      .filter(({ frame }) => fits(frame))
      .map(({ frame }) => oEmbed(frame, ADDRESS).height);
    expect(Math.max(...heights)).toBeLessThanOrEqual(1000);
  });

  it('is what the format asks for, with a frame that WordPress lets through', () => {
    for (const { frame } of oEmbedPages()) {
      const answer = oEmbed(frame, ADDRESS);
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Bristkartan', cache_age: 86_400 });
      expect(answer.provider_url).toBe('https://example.org/');
      expect(Number.isInteger(answer.width) && Number.isInteger(answer.height)).toBe(true);
      // Of rich answers from sites that it does not know WordPress keeps one frame, on one line, and these attributes.
      expect(answer.html).toMatch(/^<iframe [^<>\n]*><\/iframe>$/);
      expect(answer.html).toContain(`src="https://example.org${framePath(frame)}"`);
      expect(answer.html).toMatch(/ title="[^"]+" width="100%" height="\d+"/);
      expect(Object.keys(answer).filter((key) => key.startsWith('thumbnail'))).toEqual([]);
    }
  });

  it('names a picture with its size where there is one', () => {
    const thumbnail = { url: 'https://example.org/bilder/x.png', width: 1200, height: 630 };
    expect(oEmbed('rakna/1100', ADDRESS, thumbnail)).toMatchObject({
      thumbnail_url: thumbnail.url,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});

describe('the code', () => {
  it('has no element in the frame, which DOMPurify would take for an attack', () => {
    const page = 'https://example.org/x/?a=1&b=2';
    const code = frameSnippet({ address: 'https://example.org/embed/x/', title: 'Högst <b>', height: 500, page });
    expect(code).toContain('>Högst &lt;b&gt;: https://example.org/x/?a=1&amp;b=2</iframe>');
    expect(code.match(/</g)).toHaveLength(2);
  });

  it('cannot be broken by what a title says', () => {
    const title = '”Högst” <b> & "x"';
    const code = frameSnippet({ address: 'https://example.org/embed/x/', title, height: 500 });
    expect(code).toContain('title="”Högst” &lt;b&gt; &amp; &quot;x&quot;"');
    const told = { picture: 'https://example.org/x.png', page: 'https://example.org/x/', title, subtitle: 'Procent.' };
    expect(pictureSnippet(told)).toContain('alt="Diagram: ”Högst” &lt;b&gt; &amp; &quot;x&quot;. Procent."');
  });
});
