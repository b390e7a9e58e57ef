import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import { leadReason } from './leadReason.ts';
import { formatPeriod } from './periods.ts';

const documents = [...allDocuments(realDataset())].flatMap(([path, text]) =>
  /^indicators\/[^/.]+\.json$/.test(path) ? [JSON.parse(text) as IndicatorDocument] : [],
);
const regional = documents.filter(({ coverage, lead }) => coverage === 'regions' && lead !== null);

test('each period that is newer than the one that leads is told with its reason, and no other', () => {
  for (const document of regional) {
    const reason = leadReason(document);
    const newer = document.periods.slice(document.periods.indexOf(document.lead ?? '') + 1);
    expect(reason === '', document.slug).toBe(newer.length === 0);
    for (const period of newer) expect(reason, document.slug).toContain(formatPeriod(period));
    expect(reason, document.slug).not.toContain('annat slag');
  }
});
