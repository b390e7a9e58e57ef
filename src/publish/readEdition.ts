import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type {
  AuditDocument,
  AuditsDocument,
  CorrectionsDocument,
  DoctorCountsDocument,
  GlossaryDocument,
  IndicatorsDocument,
  MapDocument,
  PlacesDocument,
  PlannersDocument,
  PlansDocument,
  ProposalsDocument,
  RegionDocument,
  RegionsDocument,
  RegionSummary,
  ReleasesDocument,
  SourcesDocument,
  TimelineDocument,
} from './documents.ts';
import type { Role } from '../model/topic.ts';
import { oncePer } from '../common/oncePer.ts';

/**
 * The published files, read as they are: what a journalist downloads is what the page drew. EDITION_FOLDER names others, for
 * tests that draw the same figures every time.
 */
const FOLDER = process.env['EDITION_FOLDER'] || join(process.cwd(), 'public/data/v1');
const read = new Map<string, unknown>();

function load<T>(path: string): T {
  if (!read.has(path)) read.set(path, JSON.parse(readFileSync(join(FOLDER, path), 'utf-8')));
  return read.get(path) as T;
}

export const loadRegions = () => load<RegionsDocument>('regions.json');

/** A region's file, with what it leaves out as the measures' own files have it: the pages show that too. */
export const loadRegion = (slug: string): RegionDocument => withLeftOut(load<RegionDocument>(`regions/${slug}.json`));

const withLeftOut = oncePer((region: RegionDocument): RegionDocument => {
  const own = region.leftOut.map(({ slug }) => loadIndicator(slug));
  const added = own.map(({ slug, name, lead, unit, figures }) => ({
    slug,
    name,
    lead,
    unit,
    figures: figures.filter((figure) => figure.region === region.code),
  }));
  return { ...region, indicators: [...region.indicators, ...added] };
});

export const loadIndicators = () => load<IndicatorsDocument>('indicators.json');
export const loadIndicator = (slug: string) => load<IndicatorDocument>(`indicators/${slug}.json`);
/** The measure that has a role on the site's own pages. */
export const loadRole = (role: Role) => loadIndicator(loadIndicators().roles[role]);
export const loadMap = () => load<MapDocument>('map.json');
export const loadPlaces = () => load<PlacesDocument>('places.json');
export const loadSources = () => load<SourcesDocument>('sources.json');
export const loadGlossary = () => load<GlossaryDocument>('glossary.json');
export const loadTimeline = () => load<TimelineDocument>('timeline.json');
export const loadPlanners = () => load<PlannersDocument>('planners.json');
export const loadProposals = () => load<ProposalsDocument>('proposals.json');
export const loadAudits = () => load<AuditsDocument>('audits.json');
export const loadAudit = (id: string) => load<AuditDocument>(`audits/${id}.json`);
export const loadPlans = () => load<PlansDocument>('plans.json');
export const loadDoctorCounts = () => load<DoctorCountsDocument>('doctor-counts.json');
export const loadReleases = () => load<ReleasesDocument>('releases.json');
export const loadCorrections = () => load<CorrectionsDocument>('corrections.json');

const byId = oncePer(({ sources }: SourcesDocument) => new Map(sources.map((source) => [source.id, source])));

/** A publication by its id. @throws Error when there is none */
export function sourceOf(id: string): SourcesDocument['sources'][number] {
  const source = byId(loadSources()).get(id);
  if (!source) throw new Error(`no publication ${id}`);
  return source;
}

export const allIndicators = (): IndicatorDocument[] =>
  loadIndicators().indicators.map((indicator) => loadIndicator(indicator.slug));

/** In bytes, of a published file by its path under /data/v1/. */
export const publishedSize = (path: string): number => statSync(join(FOLDER, path)).size;

/** Regions in the order of a Swedish alphabet. */
export const regionsByName = (): RegionSummary[] =>
  loadRegions().regions.toSorted((a, b) => a.short.localeCompare(b.short, 'sv'));
