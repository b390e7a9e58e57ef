import { measureOf } from '../model/measure.ts';
import { describe, expect, it } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type {
  AuditDocument,
  IndicatorsDocument,
  ProposalsDocument,
  RegionDocument,
  RegionsDocument,
} from '../publish/documents.ts';
import { valueText } from '../text/figures.ts';
import { hiredShare } from './frontFindings.ts';
import { newsOf } from './news.ts';
import { regionProfile } from './profile.ts';
import { shareLinks } from './share.ts';
import {
  auditFinding,
  frontFinding,
  indicatorFinding,
  proposalsFinding,
  regionFinding,
  type SharedFinding,
} from './sharedFindings.ts';
import { storyOrder } from './topics.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const documentOf = (slug: string) => read<IndicatorDocument>(`indicators/${slug}.json`);
const { regions } = read<RegionsDocument>('regions.json');

const story = read<IndicatorsDocument>('indicators.json');
const inStory = story.indicators.toSorted(storyOrder(story.topics)).map(({ slug }) => documentOf(slug));
const profiles = regions.map((summary) => {
  const { slug, code } = summary;
  const profile = regionProfile(read<RegionDocument>(`regions/${slug}.json`), documentOf, story);
  const [news] = newsOf(code, inStory, story);
  return { slug, code, profile, news, shared: regionFinding(summary, profile, news) };
});
const indicators = dataset.indicators.map(({ slug }) => {
  const document = documentOf(slug);
  return { slug, document, shared: indicatorFinding(document, regions) };
});

/** The longest path that there is, under an origin of the usual length. */
const address = (path: string) => `https://bristkartan.se${path}`;
const LIMITS: Record<string, number> = { X: 280, Bluesky: 300, Mastodon: 500 };

/** The text of each network as its reader sees it, with the address counted as the network does. */
function posts(shared: SharedFinding, path: string) {
  return shareLinks({ ...shared, address: address(path) }).flatMap(({ name, href }) => {
    const url = new URL(href);
    const text = new URLSearchParams(url.hash ? url.hash.slice(1) : url.search).get('text');
    return text === null ? [] : [{ name, text, size: [...text].length + (name === 'X' ? 24 : 0) }];
  });
}

function expectSound(shared: SharedFinding, path: string): void {
  const all = posts(shared, path);
  expect(all.map(({ name }) => name)).toEqual(['X', 'Bluesky', 'Mastodon']);
  for (const { name, text, size } of all) {
    expect(size, `${name}: ${text}`).toBeLessThanOrEqual(LIMITS[name] ?? 0);
    expect(text).toContain(shared.source);
    const told = text.slice(0, text.indexOf(shared.source)).trim();
    // Whole, or a beginning of it that ends between words, and says that it goes on.
    expect(shared.finding.startsWith(told.replace(/ …$/, ''))).toBe(true);
    if (told !== shared.finding) {
      expect(told).toMatch(/…$|[.?]$/);
      expect(told).not.toMatch(/\d …$/);
      expect(shared.finding.slice(told.replace(/ …$/, '').length)).toMatch(/^[,:]? /);
    }
    expect(told.length).toBeGreaterThan(20);
  }
}

describe.each(profiles)('$slug', ({ slug, code, profile, news, shared }) => {
  it('shares its news, else the first answer of its card, as it is published and with its publisher', () => {
    expectSound(shared, `/regioner/${slug}/`);
    const document = news?.document ?? profile.card[0]?.document;
    const figure = document && measureOf(document).lead()?.of(code);
    if (!document || !figure) throw new Error(`${slug}: nothing to share`);
    expect(shared.finding).toContain(valueText(figure, document));
    const { byline } = document.sources.find(({ id }) => id === figure.source) ?? {};
    expect(shared.source).toContain(` ${byline ?? ''}. Via Bristkartan.`);
  });

  it('shares no figure of the archive', () => {
    expect(shared.finding).toMatch(/\b20(2[4-9]|3\d)\b/);
  });
});

describe.each(indicators)('$slug', ({ slug, document, shared }) => {
  it('shares what its chart says, when that was, whom it is from, and who made it', () => {
    expectSound(shared, `/indikatorer/${slug}/`);
    expect(shared.finding).toMatch(/\b(19|20)\d\d\b/);
    expect(shared.source).toMatch(/(Käll(a|or):|på uppgifter från|Siffrorna kommer från) .+\. Via Bristkartan\.$/);
    if (document.madeBy !== null) expect(shared.source).toContain(`Siffrorna kommer från ${document.madeBy}.`);
  });

  it('has no number that is not one of the published, a year, a count of regions or of the measure’s own words', () => {
    const figures = document.figures.map((figure) => valueText(figure, document));
    const known = new Set([
      ...figures.flatMap((text) => text.match(/[\d\u202f]+(,\d+)?/g) ?? []),
      ...document.periods.flatMap((period) => period.match(/\d+/g) ?? []),
      ...document.periods.flatMap((period) => Number(period.slice(-2))).map(String),
      ...document.figures.flatMap(({ count, of }) => [String(count), String(of)]),
      // As many regions as gave an answer, or have a figure.
      ...Array.from({ length: 22 }, (_, count) => String(count)),
    ]);
    const own = `${document.headline} ${document.unit}`;
    for (const number of shared.finding.match(/[\d\u202f]*\d(,\d+)?/g) ?? []) {
      expect(known.has(number) || own.includes(number), `${number} in: ${shared.finding}`).toBe(true);
    }
  });
});

describe('the other pages', () => {
  it.each(dataset.audits.map(({ id }) => id))('audit %s', (id) => {
    const audit = read<AuditDocument>(`audits/${id}.json`);
    const region = regions.find(({ code }) => code === audit.region);
    expectSound(auditFinding(audit, region ?? { name: '' }), `/granskningar/${id}/`);
  });

  it('the proposals, whose sender is a party to the matter', () => {
    const shared = proposalsFinding(read<ProposalsDocument>('proposals.json'));
    expectSound(shared, '/forslag/');
    expect(shared.source).toContain('part i frågan');
  });

  it('the front page, with its news and whom both of its figures are from', () => {
    const share = hiredShare(documentOf('hyrpersonal-andel-riket')) ?? expect.fail('no two years');
    const shared = frontFinding(share, documentOf('mal-hyrpersonal'), 'Bristkartan');
    expectSound(shared, '/');
    expect(shared.finding).toContain(share.last.period);
    expect(shared.source).toMatch(/Arbetet.*Upphandling24/);
  });
});
