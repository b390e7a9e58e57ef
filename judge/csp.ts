import evaluator from 'csp_evaluator';
import cspParser from 'csp_evaluator/dist/parser.js';
import findingTypes from 'csp_evaluator/dist/finding.js';
import { htmlOf } from '../tests/support/site.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';
import { attribute, elementsOf } from './pageText.ts';

const { CspEvaluator } = evaluator;
const { CspParser } = cspParser;
const { Severity, Type } = findingTypes;

export const CSP: Judge = { id: 'csp', by: ['csp_evaluator'], judge };

/** Google's evaluator, of the policy in each page together with that in its header. */
async function judge({ dir, pages, host, say }: Case): Promise<Verdict> {
  say(`${pages.length} pages`);
  const policies = new Map<string, string>();
  for (const path of pages) {
    const header = (await fetch(host.at(path), { method: 'HEAD' })).headers.get('content-security-policy');
    const metas = elementsOf(htmlOf(dir, path), 'meta').filter(
      (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy',
    );
    const policy = [...metas.map((meta) => attribute(meta, 'content')), header].filter(Boolean).join('; ');
    if (!policies.has(policy)) policies.set(policy, path);
  }
  const findings = [...policies].flatMap(([policy, path]) => faults(policy, path));
  return { judged: `${policies.size} policies of ${pages.length} pages`, findings };
}

function faults(policy: string, page: string): Finding[] {
  if (policy === '') return [{ page, rule: 'NO_POLICY', message: 'no policy at all' }];
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity !== Severity.NONE)
    .map(({ type, directive, value, description, severity }) => ({
      page,
      rule: Type[type] ?? String(type),
      message: `${directive}${value ? ` ${value}` : ''}: ${description} (${Severity[severity] ?? ''})`,
    }));
}
