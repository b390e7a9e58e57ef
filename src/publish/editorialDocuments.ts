import type { Dataset } from '../dataset/readDataset.ts';
import type { Audit } from '../model/audit.ts';
import type {
  AuditDocument,
  AuditsDocument,
  DoctorCountsDocument,
  PlannersDocument,
  PlansDocument,
  ProposalsDocument,
  TimelineDocument,
} from './documents.ts';

const PROPOSALS_PAGE = '/forslag/';
const TIMELINE_PAGE = '/utbildning/tidslinje/';
const PLANNERS_PAGE = '/vem-planerar/';
const auditPage = ({ id }: Pick<Audit, 'id'>) => `/granskningar/${id}/`;

/** What is told in words: the proposals, the audits, the regions' plans, the decisions, and who plans what. */
export function addEditorial(
  { edition, proposals, audits, plans, timeline, planners, doctorCounts }: Dataset,
  add: (path: string, document: object) => void,
): void {
  const told = audits.map((audit): AuditDocument => ({ edition, path: auditPage(audit), ...audit }));
  add('proposals.json', { edition, ...proposals } satisfies ProposalsDocument);
  add('audits.json', { edition, audits: told.map(summary) } satisfies AuditsDocument);
  for (const audit of told) add(`audits/${audit.id}.json`, audit);
  add('plans.json', { edition, ...plans } satisfies PlansDocument);
  add('timeline.json', { edition, ...timeline } satisfies TimelineDocument);
  add('planners.json', { edition, ...planners } satisfies PlannersDocument);
  add('doctor-counts.json', { edition, ...doctorCounts } satisfies DoctorCountsDocument);
}

function summary(audit: AuditDocument): AuditsDocument['audits'][number] {
  const { id, region, name, year, source, overall, path, recommendations } = audit;
  const questions = audit.questions.flatMap((question) => [question, ...question.sub]);
  return {
    id,
    region,
    name,
    year,
    source,
    overall,
    path,
    questions: questions.length,
    assessed: questions.filter(({ assessedIn }) => assessedIn.length > 0).length,
    recommendations: recommendations.length,
  };
}

/** Every time that something told in words names a source, with the page that tells it. */
export function editorialUses(dataset: Dataset): { source: string; page: string }[] {
  const { proposals, audits, plans, timeline, planners, regions } = dataset;
  const slugOf = (code: string) => regions.find((region) => region.code === code)?.slug ?? '';
  const asked = proposals.proposals.flatMap(({ sender, facts }) => {
    const from = proposals.senders.find(({ id }) => id === sender)?.source ?? '';
    return [from, ...facts.flatMap(({ sources }) => sources)];
  });
  const originals = proposals.senders.flatMap(({ document }) => document ?? []);
  const events = timeline.events.flatMap(({ sources }) => sources);
  const claims = [...planners.planners.flatMap(({ tasks }) => tasks), ...planners.chain].flatMap(
    ({ sources }) => sources,
  );
  return [
    ...[...asked, ...originals].map((source) => ({ source, page: PROPOSALS_PAGE })),
    ...audits.map((audit) => ({ source: audit.source, page: auditPage(audit) })),
    ...events.map((source) => ({ source, page: TIMELINE_PAGE })),
    ...claims.map((source) => ({ source, page: PLANNERS_PAGE })),
    ...plans.plans.map(({ source, region }) => ({ source, page: `/regioner/${slugOf(region)}/` })),
  ];
}
