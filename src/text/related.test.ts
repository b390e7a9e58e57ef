import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';

/** What tells two measures apart stands alone on a page: a sentence that begins with its verb has lost what it speaks of. */
const WITHOUT_SUBJECT = /^(?:Räknar|Gäller|Är|Visar|Frågar|Jämför|Hur|Om|Bara|Samma)\b/;

test('how a measure differs from another is said with a subject', () => {
  const wrong = realDataset().indicators.flatMap(({ slug, related }) =>
    related.flatMap(({ difference }) => (WITHOUT_SUBJECT.test(difference) ? `${slug}: ${difference}` : [])),
  );
  expect(wrong).toEqual([]);
});
