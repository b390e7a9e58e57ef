import type { Finding } from './case.ts';
import type { Exception } from './exceptions.ts';

export interface Excused extends Finding {
  reason: string;
}

export interface Sentence {
  /** What stands. */
  findings: Finding[];
  excused: Excused[];
  /** Exceptions for this judge that nothing was found for. */
  idle: Exception[];
}

/** Parts a judge's findings into those that an exception is made for and those that stand. */
export function sentence(judge: string, found: readonly Finding[], exceptions: readonly Exception[]): Sentence {
  const own = exceptions.filter((exception) => exception.judge === judge);
  const used = new Set<Exception>();
  const findings: Finding[] = [];
  const excused: Excused[] = [];
  for (const finding of found) {
    const exception = own.find((candidate) => excuses(candidate, finding));
    if (!exception) {
      findings.push(finding);
      continue;
    }
    used.add(exception);
    excused.push({ ...finding, reason: exception.reason });
  }
  return { findings, excused, idle: own.filter((exception) => !used.has(exception)) };
}

function excuses({ rule, page, message, place }: Exception, finding: Finding): boolean {
  return (
    rule === finding.rule &&
    (page?.test(finding.page) ?? true) &&
    (message?.test(finding.message) ?? true) &&
    (place?.test(finding.place ?? '') ?? true)
  );
}
