import { proposalsSchema, type Proposal, type Proposals } from '../model/proposal.ts';
import type { Problems } from './collect.ts';
import {
  readEditorial,
  refuseTwice,
  refuseUnknownSource,
  refuseUnknownSources,
  refuseUnlisted,
  type KnownToEditorial,
  type Refuse,
} from './editorial.ts';

const PROPOSALS = 'data/editorial/proposals.json';

/** The proposals and what has become of them; null when the file is at fault. */
export function readProposals(root: string, problems: Problems, known: KnownToEditorial): Proposals | null {
  const read = readEditorial(root, problems, PROPOSALS, proposalsSchema);
  if (!read) return null;
  const { document, refuse } = read;
  refuseTwice(refuse, 'statuses', document.statuses);
  refuseTwice(refuse, 'senders', document.senders);
  refuseTwice(refuse, 'areas', document.areas);
  refuseTwice(refuse, 'deciders', document.deciders);
  refuseTwice(refuse, 'proposals', document.proposals);
  document.senders.forEach(({ source, document: original, total, id }, index) => {
    for (const [key, value] of Object.entries({ source, document: original })) {
      if (value !== null) refuseUnknownSource(refuse, ['senders', index, key], value, known);
    }
    const listed = document.proposals.filter(({ sender, stands }) => sender === id && stands === 'list').length;
    if (total !== null && listed > total) {
      refuse(['senders', index, 'total'], String(total), `at least ${listed}, which are listed here`);
    }
  });
  document.proposals.forEach((proposal, index) => {
    const refuseOwn: Refuse = (path, ...rest) => refuse(['proposals', index, ...path], ...rest);
    refuseUnknown(proposal, document, known, refuseOwn);
    refuseUnfounded(proposal, refuseOwn);
  });
  return document;
}

/** What a proposal names that is not there. */
function refuseUnknown(
  { id, sender, area, decides, sameQuestion, facts }: Proposal,
  { senders, areas, deciders, proposals }: Proposals,
  known: KnownToEditorial,
  refuse: Refuse,
): void {
  refuseUnlisted(refuse, ['sender'], sender, { senders });
  refuseUnlisted(refuse, ['area'], area, { areas });
  decides.forEach((one, at) => refuseUnlisted(refuse, ['decides', at], one, { deciders }));
  sameQuestion.forEach((other, at) => {
    const found = proposals.find((one) => one.id === other && one.id !== id);
    if (!found) refuse(['sameQuestion', at], other, 'the id of another proposal');
    else if (!found.sameQuestion.includes(id)) refuse(['sameQuestion', at], other, `a proposal that names ${id} too`);
  });
  facts.forEach((fact, at) => refuseUnknownSources(refuse, ['facts', at], fact.sources, known));
}

/** A status without a fact to rest on, or a fact that says against it. */
function refuseUnfounded({ status, extent, facts }: Proposal, refuse: Refuse): void {
  const isFounded = facts.some(({ role }) => role === 'rests');
  if (status === 'inget-hittat' && isFounded) refuse(['status'], status, 'another status, since a fact rests it');
  if (status !== 'inget-hittat' && !isFounded) refuse(['status'], status, 'a fact of the role rests, or inget-hittat');
  if ((status === 'beslutat') !== (extent !== null)) {
    refuse(['extent'], String(extent), status === 'beslutat' ? 'whole or part' : 'null, since nothing is decided');
  }
}
