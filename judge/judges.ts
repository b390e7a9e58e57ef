import { AXE } from './axe.ts';
import type { Judge } from './case.ts';
import { CSP } from './csp.ts';
import { EQUAL_ACCESS } from './equalAccess.ts';
import { FEEDS } from './feeds.ts';
import { HTML_VALIDATE } from './htmlValidate.ts';
import { LIGHTHOUSE } from './lighthouse.ts';
import { LINKS } from './links.ts';
import { NU } from './nu.ts';
import { PRINT } from './print.ts';
import { SITEMAP } from './sitemap.ts';
import { SOCIAL } from './social.ts';
import { SPELLING } from './spelling.ts';
import { STRUCTURED_DATA } from './structuredData.ts';

/** One after another: those that time something want the machine for themselves. */
export const JUDGES: readonly Judge[] = [
  LIGHTHOUSE,
  AXE,
  EQUAL_ACCESS,
  NU,
  HTML_VALIDATE,
  LINKS,
  STRUCTURED_DATA,
  FEEDS,
  SITEMAP,
  SOCIAL,
  CSP,
  SPELLING,
  PRINT,
];
