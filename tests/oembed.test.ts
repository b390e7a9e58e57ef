import { afterAll, beforeAll, expect, it } from 'vitest';
import { unfurl } from 'unfurl.js';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { serve, type Served } from '../scripts/serve.ts';
import { framesIn } from '../scripts/lib/framesIn.ts';
import { SITE_DIR } from './support/site.ts';

/** What somebody else's reader of oEmbed and Open Graph makes of our pages, fetched over a connection. */

const PAGES = [
  '/indikatorer/invanare-per-lakare/',
  '/indikatorer/hyrpersonal-kostnad/',
  '/indikatorer/bedomning-sjukskoterskor/',
  '/regioner/blekinge/',
  '/regioner/jamtland-harjedalen/',
  '/rakna/',
  '/',
  '/jamfor/',
  '/utforska/',
  '/regioner/halland/fortroende-vardcentral/',
];
const FRAMES = [
  'karta/hyrpersonal-andel',
  'tabell/folkmangd',
  'serie/vardplatser',
  'rakna/1500',
  'rakneexempel',
  'regioner/blekinge/matt/lakare',
  'regioner/gotland/siffror',
  'regioner/halland/jamforelse/sodra',
];

let served: Served;
beforeAll(async () => {
  served = await serve({ dir: SITE_DIR, base: BASE, port: 0 });
});
afterAll(() => served.close());

/** Addresses in the pages are those of the site; here it is found on this machine. */
const read = (path: string) =>
  unfurl(SITE + BASE + path.slice(1), {
    fetch: (address: string) => fetch(address.replace(SITE + BASE, served.url)),
  } as Parameters<typeof unfurl>[1]);

it.each([...PAGES, ...FRAMES.map((path) => `/embed/${path}/`)])(
  'finds at %s a frame to put in its place',
  async (path) => {
    const { oEmbed } = await read(path);
    expect(oEmbed).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 660,
      provider_name: 'Bristkartan',
      provider_url: SITE + BASE,
      thumbnails: [{ url: expect.stringMatching(/\/bilder\/social\/.+\.png$/) as string, width: 1200, height: 630 }],
    });
    const html = (oEmbed as { html: string }).html;
    const [, address = '', height = ''] =
      /^<iframe src="([^"]+)" title="[^"]+" width="100%" height="(\d+)"/.exec(html) ?? [];
    expect(height).toBe(String((oEmbed as { height: number }).height));
    expect((await fetch(address.replace(SITE + BASE, served.url))).status, address).toBe(200);
    // A frame answers with itself.
    if (path.startsWith('/embed/')) expect(address).toBe(SITE + BASE + path.slice(1));
  },
);

it.each(PAGES)('reads the picture and the words of %s', async (path) => {
  const { open_graph: graph, twitter_card: card, oEmbed, canonical_url: canonical } = await read(path);
  expect(graph).toMatchObject({ site_name: 'Bristkartan', locale: 'sv_SE', url: SITE + BASE + path.slice(1) });
  expect(graph.images).toMatchObject([{ type: 'image/png', width: 1200, height: 630 }]);
  expect(graph.images?.[0]?.url).toBe(oEmbed?.thumbnails?.[0]?.url);
  expect(card).toMatchObject({ card: 'summary_large_image' });
  expect(canonical).toBe(graph.url);
});

it('finds nothing at a page that has no frame', async () => {
  expect((await read('/om/')).oEmbed).toBeUndefined();
});

it('could find one at every frame', async () => {
  const frames = framesIn(SITE_DIR);
  const answers = await Promise.all(
    frames.map(async (path) => (await fetch(`${served.url}oembed/embed/${path}.json`, { method: 'HEAD' })).status),
  );
  expect(frames.filter((_, index) => answers[index] !== 200)).toEqual([]);
});
