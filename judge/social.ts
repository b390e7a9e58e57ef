import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { htmlOf } from '../tests/support/site.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';
import { host } from './host.ts';
import { attribute, elementsOf } from './pageText.ts';

export const SOCIAL: Judge = { id: 'social', by: ['open-graph-scraper', 'unfurl.js'], judge };

/** What two programs that make cards of links find in the pages: Open Graph, card, picture, oEmbed. */
async function judge({ dir, pages, say }: Case): Promise<Verdict> {
  const served = await host({ dir, base: BASE, ownOrigin: SITE });
  const findings: Finding[] = [];
  const shared = pages.filter((path) => isShared(htmlOf(dir, path)));
  for (const [at, path] of shared.entries()) {
    if (at % 20 === 0) say(`page ${at + 1} of ${shared.length}`);
    const messages = await faults(served.at(path), htmlOf(dir, path)).catch((error: unknown) => [String(error)]);
    findings.push(...messages.map((message) => ({ page: path, rule: 'card', message })));
  }
  await served.close();
  return { judged: `${shared.length} pages, with their pictures and oEmbed`, findings };
}

/** Not the frames and the page for unknown addresses: nobody is to pass them on. */
const isShared = (html: string) =>
  !elementsOf(html, 'meta').some(
    (meta) => attribute(meta, 'name') === 'robots' && /noindex/.test(attribute(meta, 'content') ?? ''),
  );

async function faults(address: string, html: string): Promise<string[]> {
  const { error, result } = await openGraph({ url: address, timeout: 20, urlValidatorSettings: LOOPBACK });
  if (error) return [`open-graph-scraper: ${result.error ?? 'error'}`];
  const { ogTitle, ogDescription, ogUrl, ogType, ogSiteName, ogLocale, twitterCard } = result;
  const asked = { ogTitle, ogDescription, ogUrl, ogType, ogSiteName, ogLocale, twitterCard };
  const missing = Object.entries(asked).flatMap(([name, value]) => (value ? [] : [`open-graph-scraper: no ${name}`]));
  const [picture] = result.ogImage ?? [];
  const { open_graph: card, oEmbed } = await unfurl(address, { timeout: 20_000 });
  const told = elementsOf(html, 'link').some((link) => attribute(link, 'type') === 'application/json+oembed');
  return [
    ...missing,
    ...(picture ? await faultsOfPicture(picture) : ['open-graph-scraper: no picture']),
    ...(card.images?.[0]?.alt ? [] : ['unfurl.js: the picture has no alternative']),
    ...(told ? faultsOfEmbed(oEmbed) : []),
  ];
}

const LOOPBACK = { require_tld: false, require_protocol: true, protocols: ['http'] };

async function faultsOfPicture({ url, width, height }: { url: string; width?: unknown; height?: unknown }) {
  const answer = await fetch(url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok || bytes.toString('latin1', 1, 4) !== 'PNG') return [`${url}: ${answer.status}, no PNG`];
  const real = `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
  const told = `${String(width)} × ${String(height)}`;
  return real === told ? [] : [`the picture is ${real}, and told to be ${told}`];
}

function faultsOfEmbed(embed: object | undefined): string[] {
  if (!embed) return ['unfurl.js: no oEmbed at the address that the page gives'];
  const { type, html, width, height } = embed as Record<string, unknown>;
  return type === 'rich' && html && width && height ? [] : [`unfurl.js: oEmbed is ${JSON.stringify(embed)}`];
}
