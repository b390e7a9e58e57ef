import type { Topology } from 'topojson-specification';
import type { Audit } from '../model/audit.ts';
import type { Edition } from '../model/edition.ts';
import type { Imprint } from '../model/imprint.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observation, Statement } from '../model/observation.ts';
import type { Plans } from '../model/plan.ts';
import { DataError } from '../model/problem.ts';
import type { Proposals } from '../model/proposal.ts';
import type { Corrections, Release } from '../model/release.ts';
import type { Municipality, Region, Sjukvardsregion } from '../model/region.ts';
import type { Term } from '../model/glossary.ts';
import type { Planners } from '../model/planners.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Story } from '../model/topic.ts';
import type { SourcePublisher } from '../model/publishers.ts';
import type { Source } from '../model/source.ts';
import type { DoctorCounts } from '../model/doctorCounts.ts';
import { readAudits } from './audits.ts';
import { Problems } from './collect.ts';
import {
  readEdition,
  readIndicators,
  readPublishers,
  readSources,
  readStory,
  withAndWithoutFigures,
} from './definitions.ts';
import { refuseCountries } from './countries.ts';
import { readDoctorCounts } from './doctorCounts.ts';
import { readGlossary } from './glossary.ts';
import { readImprint } from './imprint.ts';
import { knownToEditorial } from './editorial.ts';
import { readFigures, readStatements } from './figures.ts';
import { readCorrections, readReleases } from './history.ts';
import { readBetweenWrites } from './journal.ts';
import { readMap, readMunicipalities, readRegions, readSjukvardsregioner } from './geography.ts';
import { readMoved } from './moved.ts';
import { readPlanners } from './planners.ts';
import { readTimeline } from './timeline.ts';
import { readPlans } from './plans.ts';
import { readProposals } from './proposals.ts';
import { refuseUnread } from './yearsInWords.ts';

export interface Dataset {
  /** Who answers for the site. */
  imprint: Imprint;
  edition: Edition;
  sjukvardsregioner: Sjukvardsregion[];
  regions: Region[];
  municipalities: Municipality[];
  map: Topology;
  /** In what order the story is told, and what of it. */
  story: Story;
  glossary: Term[];
  /** What was decided and proposed on doctors' training, the oldest first. */
  timeline: Timeline;
  /** Who plans how many posts there are. */
  planners: Planners;
  /** Who has given out the sources. */
  publishers: SourcePublisher[];
  sources: Source[];
  /** Those with figures: what a reader can meet. */
  indicators: Indicator[];
  /** Defined, but without figures as yet: no reader meets them, and the desk takes figures for them. */
  waiting: Indicator[];
  observations: Observation[];
  statements: Statement[];
  /** The newest first. */
  releases: Release[];
  corrections: Corrections;
  proposals: Proposals;
  audits: Audit[];
  plans: Plans;
  /** How doctors are counted by those who count them. */
  doctorCounts: DoctorCounts;
}

/**
 * Everything under `root`/data, held against its schemas and against each other. What an accept that was killed has left
 * to write is written first.
 * @throws DataError with every problem of every file, so that one run tells all
 */
export function readDataset(root: string): Dataset {
  return readBetweenWrites(root, () => readAll(root));
}

function readAll(root: string): Dataset {
  const problems = new Problems();
  const edition = readEdition(root, problems);
  const sjukvardsregioner = readSjukvardsregioner(root, problems);
  const { regions, codes } = readRegions(root, problems, sjukvardsregioner);
  const municipalities = readMunicipalities(root, problems, codes);
  const map = readMap(root, problems, codes);
  const publishers = readPublishers(root, problems);
  const sources = readSources(root, problems, publishers);
  const { story, refuseUnknown } = readStory(root, problems);
  const defined = readIndicators(root, problems, { regionCodes: codes, topics: story?.topics ?? [] });
  const known = { indicators: defined, regionCodes: codes };
  const observations = readFigures(root, problems, known);
  refuseCountries(defined, observations, problems);
  const statements = readStatements(root, problems, known);
  const { indicators, waiting } = withAndWithoutFigures(defined, observations, problems);
  refuseUnknown(indicators);
  refuseUnread(indicators, { observations, sources }, problems);
  const slugs = codes && new Set([...regions, ...defined].map(({ slug }) => slug));
  readMoved(root, problems, slugs);
  const releases = readReleases(root, problems, { edition });
  const editorial = knownToEditorial(root, codes, waiting);
  const corrections = readCorrections(root, problems, editorial);
  const imprint = readImprint(root, problems);
  const glossary = readGlossary(root, problems);
  const proposals = readProposals(root, problems, editorial);
  const audits = readAudits(root, problems, editorial);
  const plans = readPlans(root, problems, editorial);
  const timeline = readTimeline(root, problems, editorial);
  const planners = readPlanners(root, problems, editorial);
  const doctorCounts = readDoctorCounts(root, problems, editorial);
  if (problems.list.length || !edition || !map || !corrections || !story) throw new DataError(problems.list);
  if (!proposals || !plans || !timeline || !planners || !doctorCounts || !imprint) throw new DataError(problems.list);
  const places = { sjukvardsregioner, regions, municipalities, map };
  const figures = { publishers, sources, indicators, waiting, observations, statements };
  const told = { story, glossary, proposals, audits, plans, timeline, planners, doctorCounts };
  return { imprint, edition, ...places, ...figures, ...told, releases, corrections };
}
