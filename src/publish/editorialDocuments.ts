import type { Dataset } from '../dataset/readDataset.ts';
import type { Audit } from '../model/audit.ts';
import type { AuditDocument, AuditsDocument, PlansDocument, ProposalsDocument } from './documents.ts';

const PROPOSALS_PAGE = '/forslag/';
const auditPage = ({ id }: Pick<Audit, 'id'>) => `/granskningar/${id}/`;

/** What is told in words: the proposals, the audits, the regions' plans. */
export function addEditorial(
  { edition, proposals, audits, plans }: Dataset,
  add: (path: string, document: unknown) => void,
): void {
  const told = audits.map((audit): AuditDocument => ({ edition, path: auditPage(audit), ...audit }));
  add('proposals.json', { edition, ...proposals } satisfies ProposalsDocument);
  add('audits.json', { edition, audits: told.map(summary) } satisfies AuditsDocument);
  for (const audit of told) add(`audits/${audit.id}.json`, audit);
  add('plans.json', { edition, ...plans } satisfies PlansDocument);
}

function summary(audit: AuditDocument): AuditsDocument['audits'][number] {
  const { id, region, name, year, source, overall, path, recommendations } = audit;
  const questions = audit.questions.flatMap((question) => [question, ...question.sub]);
  return {
    ...{ id, region, name, year, source, overall, path },
    questions: questions.length,
    assessed: questions.filter(({ assessedIn }) => assessedIn.length > 0).length,
    recommendations: recommendations.length,
  };
}

/** Every time that something told in words names a source, with the page that tells it. */
export function editorialUses({ proposals, audits, plans, regions }: Dataset): { source: string; page: string }[] {
  const slugOf = (code: string) => regions.find((region) => region.code === code)?.slug ?? '';
  const asked = proposals.proposals.flatMap(({ sender, facts }) => {
    const from = proposals.senders.find(({ id }) => id === sender)?.source ?? '';
    return [from, ...facts.flatMap(({ sources }) => sources)];
  });
  const originals = proposals.senders.flatMap(({ document }) => document ?? []);
  return [
    ...[...asked, ...originals].map((source) => ({ source, page: PROPOSALS_PAGE })),
    ...audits.map((audit) => ({ source: audit.source, page: auditPage(audit) })),
    ...plans.plans.map(({ source, region }) => ({ source, page: `/regioner/${slugOf(region)}/` })),
  ];
}
