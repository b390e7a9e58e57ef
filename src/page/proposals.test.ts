import { describe, expect, test } from 'vitest';
import { fixedDataset, realDataset } from '../../tests/support/dataset/testData.ts';
import type { ProposalsDocument } from '../publish/documents.ts';
import { planRows, regionsWithPlans } from './plans.ts';
import { proposalCounts, proposalsByArea, statusDate, statusText, summarySentence } from './proposals.ts';

const { edition, proposals: content } = fixedDataset();
const { plans, regions } = realDataset();
const document: ProposalsDocument = { edition, ...content };
const proposal = (id: string) => {
  const found = document.proposals.find((one) => one.id === id);
  if (!found) throw new Error(`no proposal ${id}`);
  return found;
};

describe('proposals', () => {
  test('are counted once by each thing that they are filtered by', () => {
    const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
    const { statuses, senders, areas } = proposalCounts(document);
    const all = document.proposals.length;
    expect([sum(statuses), sum(senders), sum(areas)]).toEqual([all, all, all]);
    expect(statuses[0]?.name).toBe('Delvis beslutat');
    expect(proposalsByArea(document).flatMap((area) => area.proposals)).toHaveLength(all);
  });

  test('are told in a sentence that the counts carry', () => {
    expect(summarySentence(document)).toBe(
      'Ett är delvis beslutat, sex utreds eller har fått pengar och för elva har vi inte hittat något.',
    );
    const one = { ...document, proposals: [{ ...proposal('fem-forsok'), extent: 'whole' as const }] };
    expect(summarySentence(one)).toBe('Ett är helt eller delvis beslutat.');
  });

  test('say how much is decided, and when, also where the year is not known', () => {
    expect(statusText(proposal('fem-forsok'), document)).toBe('Delvis beslutat');
    expect(statusDate(proposal('fem-forsok'))).toBe('den 1 maj, året framgår inte av källan');
    expect(statusDate(proposal('fler-at-tjanster'))).toBe('senaste händelse mars 2024');
    expect(statusDate(proposal('lakare-som-chefer'))).toBeNull();
  });
});

describe('plans', () => {
  const document = { edition, ...plans };

  test('are told level by level; a level of which nothing is known has no entry', () => {
    expect(planRows(document, '10').map(({ entries }) => entries.length)).toEqual([2, 1, 1, 1]);
    const known = regionsWithPlans(document, regions);
    for (const { code } of regions) {
      const entries = planRows(document, code).flatMap((row) => row.entries);
      expect(entries.map(({ text }) => text).toSorted(), code).toEqual(
        plans.plans
          .filter(({ region }) => region === code)
          .map(({ text }) => text)
          .toSorted(),
      );
      expect(entries.length > 0, code).toBe(known.some((region) => region.code === code));
    }
    expect([0, regions.length]).not.toContain(known.length);
  });
});
