import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { REGION_COUNT } from '../model/country.ts';
import { allDocuments } from './allDocuments.ts';
import type { AuditDocument, AuditsDocument, PlansDocument, ProposalsDocument, SourcesDocument } from './documents.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { sources } = json<SourcesDocument>('sources.json');
const known = new Set(sources.map(({ id }) => id));

describe('the proposals', () => {
  const { proposals, senders, statuses } = json<ProposalsDocument>('proposals.json');

  test('each have a sender, and are no more of its list than the list holds', () => {
    const ids = senders.map(({ id }) => id);
    expect(proposals.filter(({ sender }) => !ids.includes(sender))).toEqual([]);
    for (const { id, total } of senders) {
      const own = proposals.filter(({ sender }) => sender === id);
      expect(own, id).not.toEqual([]);
      expect(own.filter(({ stands }) => stands === 'list').length, id).toBeLessThanOrEqual(total ?? own.length);
    }
    // The union is a party to the matter, and is told as one.
    expect(senders.filter(({ id }) => id.startsWith('lakarforbundet')).every(({ party }) => party)).toBe(true);
  });

  test('have a status each, and it has a date and a source, or is that nothing was found', () => {
    const defined = statuses.map(({ id }) => id);
    for (const { id, status, facts, basis } of proposals) {
      const rests = facts.filter(({ role }) => role === 'rests');
      expect(defined, id).toContain(status);
      expect(rests.length > 0, id).toBe(status !== 'inget-hittat');
      expect(basis.length, id).toBeGreaterThan(20);
      for (const { date, dateNote, sources: own } of facts) {
        expect(date ?? dateNote, id).toBeTruthy();
        for (const source of own) expect(known, id).toContain(source);
      }
    }
  });

  test('are dated by the newest that their status rests on, as far as dates are known', () => {
    for (const { id, facts } of proposals) {
      const dates = facts.flatMap(({ role, date }) => (role === 'rests' && date !== null ? [date.slice(0, 4)] : []));
      expect(dates, id).toEqual(dates.toSorted().toReversed());
    }
  });

  test('are not called decided by what was before them', () => {
    // The policy is of March 2021.
    for (const { id, facts } of proposals) {
      for (const { role, date, text } of facts) {
        const isEarlier = date !== null && date < '2021-03';
        expect(isEarlier && role === 'rests', id).toBe(false);
        if (isEarlier) expect(text, id).toMatch(/^Före förslaget: /);
      }
    }
  });
});

describe.each(json<AuditsDocument>('audits.json').audits)('the audit $id', ({ id, questions, assessed }) => {
  const audit = json<AuditDocument>(`audits/${id}.json`);
  const all = audit.questions.flatMap((question) => [question, ...question.sub]);

  test('links each question to a section that assesses it, or says that none does', () => {
    const judged = new Set(audit.assessments.map(({ section }) => section));
    expect(all).toHaveLength(questions);
    for (const { assessedIn, describedIn, answer } of all) {
      expect(assessedIn.filter((section) => !judged.has(section))).toEqual([]);
      expect(assessedIn.length + describedIn.length).toBeGreaterThan(0);
      expect(answer).not.toBe('');
    }
    expect(all.filter(({ assessedIn }) => assessedIn.length > 0)).toHaveLength(assessed);
  });

  test('holds its figures beside measures that are there, each with how it differs', () => {
    const slugs = dataset.indicators.map(({ slug }) => slug);
    for (const { comparison, words, value } of audit.figures) {
      if (value !== null) expect(words).toContain(String(value).replace('.', ','));
      if (comparison) expect(slugs).toContain(comparison.indicator);
      if (comparison) expect(comparison.difference.length).toBeGreaterThan(20);
    }
  });
});

test('the audit of Blekinge has four questions, four sub-questions, and two lists that differ by one', () => {
  const audit = json<AuditDocument>('audits/blekinge.json');
  expect(audit.questions.map(({ sub }) => sub.length)).toEqual([0, 1, 3, 0]);
  const unanswered = audit.questions.flatMap((one) => [one, ...one.sub]).filter((one) => one.assessedIn.length === 0);
  expect(unanswered).toHaveLength(2);
  const listed = (section: string) => audit.recommendations.filter(({ listedIn }) => listedIn.includes(section));
  expect([listed('1').length, listed('4').length]).toEqual([5, 6]);
  const to = (name: string) => audit.recommendations.filter((one) => one.to === name).length;
  expect([to('Regionstyrelsen'), to('Hälso- och sjukvårdsnämnden')]).toEqual([2, 4]);
});

test('plans are known of some regions, region by region, and none is told as a no', () => {
  const { plans } = json<PlansDocument>('plans.json');
  const codes = plans.map(({ region }) => region);
  expect(codes).toEqual(codes.toSorted());
  expect(new Set(codes).size).toBeLessThan(REGION_COUNT);
  for (const { text, source } of plans) {
    expect(text).not.toMatch(/\bnej\b/i);
    expect(known).toContain(source);
  }
  expect(plans.find(({ state }) => state === 'share')).toMatchObject({ date: '2020', share: { value: 91, goal: 100 } });
});

test('every source of what is told in words says on which pages', () => {
  const pages = (id: string) => sources.find((source) => source.id === id)?.pages;
  expect(pages('socialstyrelsen-fler-provtillfallen')).toEqual(
    expect.arrayContaining(['/forslag/', '/utbildning/tidslinje/']),
  );
  expect(pages('region-blekinges-revisorer-2022')).toEqual(
    expect.arrayContaining(['/granskningar/blekinge/', '/regioner/blekinge/']),
  );
  expect(pages('region-norrbotten-2022-03-30-regionstyrelsen')).toEqual(['/regioner/norrbotten/']);
});
