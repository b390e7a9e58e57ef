import type { Browser } from 'playwright-core';
import type { Host } from './host.ts';

/** Something that a judge does not like. */
export interface Finding {
  /** The page's address without BASE, or a file of the site. */
  page: string;
  /** The judge's own name for what is broken. */
  rule: string;
  message: string;
  /** Where on the page, for who looks for it. */
  place?: string;
}

/** What is judged, and what it is judged with. */
export interface Case {
  /** The built site. */
  dir: string;
  /** Every page of the site that is judged. */
  pages: readonly string[];
  /** Of each type of page the longest. */
  longest: readonly string[];
  /** The longest, and one of every kind. */
  kinds: readonly string[];
  /** True when these are all pages of the site: only then a judge may say that something is missing. */
  isWhole: boolean;
  host: Host;
  /** Started by the first who asks. */
  browser: () => Promise<Browser>;
  /** What is being done: for somebody who waits. */
  say: (doing: string) => void;
}

export interface Verdict {
  /** What was looked at: "50 pages, light and dark". */
  judged: string;
  findings: Finding[];
  /** Tables for the report. */
  details?: string[];
}

export interface Judge {
  id: string;
  /** Whose judgment it is: package names, or a program. */
  by: readonly string[];
  /** A string says why the judge was left out. */
  judge: (given: Case) => Promise<Verdict | string>;
}
