import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareLinks, type Shared } from './share.ts';

const ADDRESS = 'https://example.org/regioner/jamtland-harjedalen/';
const shared: Shared = {
  title: 'Region Jämtland Härjedalen',
  finding: 'År 2016 gick det omkring 1\u202f030 invånare per läkare. Antalet är lägst bland 20 jämförda regioner.',
  source: 'Källa: SKR. Via Bristkartan.',
  address: ADDRESS,
};

/** What each link hands over, as its receiver reads it. */
function received(given: Shared): Record<string, string> {
  return Object.fromEntries(
    shareLinks(given).map(({ name, href }) => {
      const url = new URL(href);
      const query = new URLSearchParams(url.hash ? url.hash.slice(1) : url.search);
      return [name, query.get('text') ?? query.get('body') ?? query.get('u') ?? query.get('url') ?? ''];
    }),
  );
}

/** As X counts: all beyond Latin letters and the common dashes and quotes is two. */
const onX = (text: string) =>
  [...text].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isOne = code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f);
    return sum + (isOne || (code >= 0x2032 && code <= 0x2037) ? 1 : 2);
  }, 0);

describe('links to share by', () => {
  it('hand over finding, source and address', () => {
    const { finding, source } = shared;
    expect(received(shared)).toEqual({
      'E-post': `${finding}\r\n\r\n${source}\r\n${ADDRESS}`,
      Facebook: ADDRESS,
      X: `${finding} ${source}`,
      LinkedIn: ADDRESS,
      Bluesky: `${finding} ${source} ${ADDRESS}`,
      Mastodon: `${finding} ${source} ${ADDRESS}`,
    });
    const x = shareLinks(shared).find(({ name }) => name === 'X');
    expect(new URL(x?.href ?? '').searchParams.get('url')).toBe(ADDRESS);
    const letter = shareLinks(shared).find(({ name }) => name === 'E-post');
    expect(new URL(letter?.href ?? '').searchParams.get('subject')).toBe('Region Jämtland Härjedalen');
  });

  it('send nothing to a server of Mastodon before the reader has chosen one', () => {
    const { href } = shareLinks(shared).find(({ name }) => name === 'Mastodon') ?? { href: '' };
    expect(href.split('#')[0]).toBe('https://share.joinmastodon.org/');
  });

  it.each([
    ['whole sentences', `${'Detta är en mening om läkare. '.repeat(12)}Slut.`, /läkare\. Källa/],
    ['whole clauses', `Så här är det${', och så här är det'.repeat(20)}.`, /är det … Källa/],
    ['whole words', `Regionen ${'beskriver '.repeat(40)}detta.`, /beskriver … Källa/],
    ['a number with what it counts', `${'a '.repeat(110)}1\u202f100 invånare till ${'b'.repeat(90)}`, /^(a )+… Källa/],
    ['a number that a word leads to', `${'a '.repeat(90)}plats 7 av 21 ${'b'.repeat(90)}`, /a … Källa/],
  ])('shorten a text too long for X to %s', (_, finding, expected) => {
    const text = received({ ...shared, finding })['X'] ?? '';
    expect(text).toMatch(expected);
    expect(onX(text) + 24).toBeLessThanOrEqual(280);
  });

  it('count a thin space as X does', () => {
    const finding = 'Antalen är 1\u202f100, '.repeat(11).trim();
    expect(finding.length).toBeLessThan(228);
    expect(onX(received({ ...shared, finding })['X'] ?? '') + 24).toBeLessThanOrEqual(280);
  });

  it('take any text whole or shortened, within the limits, and nothing in it becomes part of the address', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 700 });
    fc.assert(
      fc.property(text, text, (title, finding) => {
        const given = { ...shared, title, finding };
        for (const { href } of shareLinks(given)) expect(href).toMatch(/^[\w:/.?=&#%~-]+$/);
        const { X = '', Bluesky = '', Mastodon = '' } = received(given);
        expect(onX(X) + 24).toBeLessThanOrEqual(280);
        expect([...Bluesky].length).toBeLessThanOrEqual(300);
        expect([...Mastodon].length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
