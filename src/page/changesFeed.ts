import { compareTexts } from '../common/compareTexts.ts';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import type { Correction, Corrections, Release } from '../model/release.ts';
import { absolute, type Address } from '../publish/address.ts';
import { atomFeed, type Entry } from './atom.ts';
import { regionReleaseText, releaseText } from './changeText.ts';
import { touchesRegion } from './corrections.ts';

interface History {
  releases: readonly Release[];
  corrections: Corrections;
  nameOf: (indicator: string) => string;
}

interface FeedRegion {
  code: string;
  slug: string;
  name: string;
}

const tag = (what: string) => `tag:${PUBLISHER.tagAuthority}:${what}`;

/** Anchors on the pages of changes and corrections. */
export const releaseAnchor = ({ version }: Pick<Release, 'version'>): string =>
  `utgava-${version.replaceAll('.', '-')}`;
export const correctionAnchor = ({ id }: Pick<Correction, 'id'>): string => `rattelse-${id}`;

/** Releases and corrections, the newest first; with a region only those that touch it. */
export function changesFeed(history: History, address: Address, region?: FeedRegion): string {
  const place = region ? `: ${region.name}` : '';
  const path = region ? (`/regioner/${region.slug}/` as const) : '/data/andringar/';
  return atomFeed({
    id: tag(region ? `andringar/${region.slug}` : 'andringar'),
    title: `${PUBLISHER.name}${place}, ändringar och rättelser`,
    subtitle: `Nya, ändrade och rättade siffror${region ? ` om ${region.name}` : ''}.`,
    author: { name: PUBLISHER.name, email: PUBLISHER.contact },
    rights: LICENCE.name,
    self: absolute(address, region ? `${path}andringar.xml` : '/data/andringar.xml'),
    page: absolute(address, path),
    since: history.corrections.since,
    entries: [...releaseEntries(history, address, region), ...correctionEntries(history, address, region)].toSorted(
      (a, b) => compareTexts(b.date, a.date),
    ),
  });
}

function releaseEntries({ releases, nameOf }: History, address: Address, region?: FeedRegion): Entry[] {
  return releases.flatMap((release) => {
    const text = region ? regionReleaseText(release, region.code, nameOf) : releaseText(release, nameOf);
    if (text === null) return [];
    const { version, date } = release;
    // The same release is another entry in another feed: it says something else there.
    const id = tag(`utgava/${version}${region ? `/${region.slug}` : ''}`);
    const page = `${absolute(address, '/data/andringar/')}#${releaseAnchor(release)}`;
    return [{ id, title: `Utgåva ${version}`, date, page, text }];
  });
}

function correctionEntries({ corrections }: History, address: Address, region?: FeedRegion): Entry[] {
  const own = corrections.corrections.filter((correction) => !region || touchesRegion(correction, region.code));
  return own.map((correction) => ({
    id: tag(`rattelse/${correction.id}`),
    title: `Rättelse: ${correction.title}`,
    date: correction.date,
    page: `${absolute(address, '/rattelser/')}#${correctionAnchor(correction)}`,
    text: `Det stod: ${correction.was} Rätt är: ${correction.is} ${correction.why}`,
  }));
}
