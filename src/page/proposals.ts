import type { Proposal, ProposalStatus } from '../model/proposal.ts';
import type { ProposalsDocument } from '../publish/documents.ts';
import { capitalise, joinWords, lowerFirst, numberWord } from '../text/numbers.ts';
import { formatDate } from '../text/periods.ts';

/** The areas in the document's order, each with its proposals. */
export function proposalsByArea({ areas, proposals }: ProposalsDocument) {
  return areas
    .map((area) => ({ ...area, proposals: proposals.filter((proposal) => proposal.area === area.id) }))
    .filter((area) => area.proposals.length > 0);
}

/** "Delvis beslutat", "Helt eller delvis beslutat": a status with how much of its proposals it is of. */
function nameOf({ id, name }: ProposalsDocument['statuses'][number], proposals: readonly Proposal[]): string {
  const own = proposals.filter(({ status }) => status === id);
  const inPart = own.filter(({ extent }) => extent === 'part').length;
  if (inPart === 0) return name;
  return `${inPart === own.length ? 'Delvis' : 'Helt eller delvis'} ${lowerFirst(name)}`;
}

/** How many proposals have each of the values that the page filters by. */
export function proposalCounts({ statuses, senders, areas, proposals }: ProposalsDocument) {
  const count = (key: 'status' | 'sender' | 'area', id: string) => proposals.filter((one) => one[key] === id).length;
  return {
    statuses: statuses.map((status) => ({
      ...status,
      name: nameOf(status, proposals),
      count: count('status', status.id),
    })),
    senders: senders.map((sender) => ({
      ...sender,
      count: count('sender', sender.id),
      listed: proposals.filter((one) => one.sender === sender.id && one.stands === 'list').length,
    })),
    areas: areas.map((area) => ({ ...area, count: count('area', area.id) })),
  };
}

/** "Delvis beslutat", "Utreds eller har fått pengar": the status, with how much of the proposal it is of. */
export function statusText({ status, extent }: Proposal, { statuses }: Pick<ProposalsDocument, 'statuses'>): string {
  const name = statuses.find(({ id }) => id === status)?.name ?? status;
  return extent === 'part' ? `Delvis ${lowerFirst(name)}` : name;
}

/** The date of what the status rests on, "senaste händelse februari 2025" of what goes on; null where it rests on nothing. */
export function statusDate({ facts, status }: Proposal): string | null {
  const first = facts.find(({ role }) => role === 'rests');
  if (!first) return null;
  return status === 'pa-gang' ? `senaste händelse ${factDate(first)}` : factDate(first);
}

export function factDate({ date, dateNote }: Pick<Proposal['facts'][number], 'date' | 'dateNote'>): string {
  return date === null ? (dateNote ?? formatDate(null)) : [formatDate(date), dateNote].filter(Boolean).join(', ');
}

/** "Ett är delvis beslutat, sex utreds eller har fått pengar och för elva har vi inte hittat något." */
export function summarySentence(document: ProposalsDocument): string {
  const isPart = document.proposals.every(({ extent }) => extent !== 'whole');
  const sentences: Record<ProposalStatus, (count: string) => string> = {
    beslutat: (count) => `${count} är ${isPart ? 'delvis' : 'helt eller delvis'} beslutat`,
    'pa-gang': (count) => `${count} utreds eller har fått pengar`,
    avslaget: (count) => `${count} är avslaget`,
    'inget-hittat': (count) => `för ${count} har vi inte hittat något`,
  };
  const parts = proposalCounts(document)
    .statuses.filter(({ count }) => count > 0)
    .map(({ id, count }) => sentences[id](count === 1 ? 'ett' : numberWord(count)));
  return `${capitalise(joinWords(parts))}.`;
}
