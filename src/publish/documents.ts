import type { Edition } from '../dataset/definitions.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Basis, Qualifier, Statement } from '../model/observation.ts';
import type { Region, Sjukvardsregion } from '../model/region.ts';
import type { Source } from '../model/source.ts';
import type { Jump } from '../stats/leadPeriod.ts';
import type { Rank, Third } from '../stats/rank.ts';

/** The shapes of the files under /data/v1/. Pages are drawn from these, so that a download is what was drawn. */

/** One figure as the site shows it. Keys without a value are left out. */
export interface Figure {
  region: string;
  period: string;
  series?: string;
  /** In the indicator's unit; null where there is only a bound, a category or nothing. */
  value: number | null;
  /** What the unrounded value can have been, half-open. */
  interval?: readonly [number, number];
  qualifier?: Exclude<Qualifier, ''>;
  /** Bounds given by the publisher. */
  lower?: number;
  upper?: number;
  category?: string;
  count?: number;
  of?: number;
  /** How we have it. An inverted figure is calculated, whatever the publisher's own is. */
  basis: Basis;
  /** As printed by the publisher, in its unit. */
  printed?: string;
  rank?: Rank;
  third?: Third;
  note?: string;
  source: string;
}

export interface Classes {
  period: string;
  /** natural-breaks: limits between five classes; thirds: three groups by rank; categories: one class a category. */
  method: 'natural-breaks' | 'thirds' | 'categories';
  limits: readonly number[];
  /** Class of each region's code, 0 the lowest. */
  of: Readonly<Record<string, number>>;
}

export interface IndicatorDocument extends Omit<Indicator, 'imports' | 'additive'> {
  edition: Edition;
  /** The period that the site leads with; null without figures for regions. */
  lead: string | null;
  periods: readonly string[];
  figures: readonly Figure[];
  classes: Classes | null;
  jumps: readonly Jump[];
  statements: readonly Statement[];
  sources: readonly Source[];
}

export interface IndicatorSummary {
  slug: string;
  name: string;
  short: string;
  question: string;
  topic: Indicator['topic'];
  kind: Indicator['kind'];
  coverage: Indicator['coverage'];
  unit: string;
  lead: string | null;
  periods: readonly string[];
  /** Regions with a figure in the leading period. */
  regions: number;
  figures: number;
  sources: readonly string[];
}

export interface IndicatorsDocument {
  edition: Edition;
  indicators: readonly IndicatorSummary[];
}

export interface RegionSummary extends Region {
  /** The newest known, with its period. */
  population: Figure | null;
}

export interface RegionsDocument {
  edition: Edition;
  regions: readonly RegionSummary[];
  sjukvardsregioner: readonly (Sjukvardsregion & { regions: readonly string[] })[];
}

export interface RegionDocument extends RegionSummary {
  edition: Edition;
  indicators: readonly {
    slug: string;
    name: string;
    lead: string | null;
    unit: string;
    figures: readonly Figure[];
  }[];
  statements: readonly Statement[];
}

export interface MapShapes {
  width: number;
  height: number;
  /** SVG path of each region's code. */
  paths: Readonly<Record<string, string>>;
}

export interface MapDocument {
  edition: Edition;
  credit: string;
  source: string;
  large: MapShapes;
  small: MapShapes;
}

export interface PlacesDocument {
  /** Slug, name and other names of each region. */
  regions: readonly { slug: string; name: string; aliases: readonly string[] }[];
  /** Name, and position in `regions`. */
  municipalities: readonly (readonly [string, number])[];
}

export interface SourcesDocument {
  edition: Edition;
  sources: readonly (Source & { figures: number; indicators: readonly string[] })[];
}
