import {
  loadAudit,
  loadIndicator,
  loadIndicators,
  loadMap,
  loadProposals,
  loadRegion,
  loadRegions,
  loadRole,
  regionsByName,
} from '../publish/readEdition.ts';
import type { Address } from '../publish/address.ts';
import type { Role } from '../model/topic.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type {
  AuditDocument,
  IndicatorsDocument,
  MapDocument,
  ProposalsDocument,
  RegionDocument,
  RegionsDocument,
  RegionSummary,
} from '../publish/documents.ts';

/** What the pictures are drawn from: the published files, as the pages read them. */
export interface Material {
  address: Address;
  /** In the order of a Swedish alphabet. */
  regions: readonly RegionSummary[];
  places: RegionsDocument;
  map: MapDocument;
  topics: IndicatorsDocument['topics'];
  card: IndicatorsDocument['card'];
  noNews: IndicatorsDocument['noNews'];
  alikeBy: IndicatorsDocument['alikeBy'];
  indicators: IndicatorsDocument['indicators'];
  indicator(slug: string): IndicatorDocument;
  role(role: Role): IndicatorDocument;
  region(slug: string): RegionDocument;
  audit(id: string): AuditDocument;
  proposals(): ProposalsDocument;
}

export function loadMaterial(address: Address): Material {
  const { topics, card, noNews, alikeBy, indicators } = loadIndicators();
  return {
    address,
    topics,
    card,
    noNews,
    alikeBy,
    indicators,
    regions: regionsByName(),
    places: loadRegions(),
    map: loadMap(),
    indicator: loadIndicator,
    role: loadRole,
    region: loadRegion,
    audit: loadAudit,
    proposals: loadProposals,
  };
}

/** "bristkartan.se/regioner/blekinge", as one would say it. */
export const spokenAddress = ({ site, base }: Address, page: string): string =>
  `${site.replace(/^https?:\/\/(www\.)?/, '')}${base}${page.slice(1)}`.replace(/\/$/, '');
