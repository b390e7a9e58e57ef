import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { buildSite, CACHE } from '../scripts/lib/tasks.mjs';
import type { Case, Finding, Judge, Verdict } from './case.ts';
import { host, type Host } from './host.ts';

/** Where a site under a path is built. */
const SUB_PATH = { dir: join(CACHE, 'judge-base'), base: '/bristkartan/' };
const AT_A_TIME = 20;

export const LINKS: Judge = { id: 'links', by: ['linkinator'], judge };

/** Every link and fragment, of the site as it is and of one under a path. Other sites are left in peace. */
async function judge(given: Case): Promise<Verdict> {
  const { pages, isWhole, say, dir } = given;
  const asIs = await host({ dir, base: BASE, ownOrigin: SITE });
  const here = await check(asIs, pages, say);
  await asIs.close();
  if (!isWhole) return { judged: `${here.count} links`, findings: here.findings };
  say(`building for ${SUB_PATH.base}`);
  await buildSite({ outDir: SUB_PATH.dir, base: SUB_PATH.base });
  const below = await host({ ...SUB_PATH, ownOrigin: SITE, picturesFrom: dir });
  const there = await check(below, pages, say);
  await below.close();
  const named = there.findings.map((finding) => ({
    ...finding,
    message: `under ${SUB_PATH.base}: ${finding.message}`,
  }));
  return {
    judged: `${here.count} links, and ${there.count} under a path`,
    findings: [...here.findings, ...named],
  };
}

async function check(served: Host, pages: readonly string[], say: Case['say']) {
  const checker = new LinkChecker();
  let count = 0;
  checker.on('link', () => {
    count += 1;
    if (count % 1000 === 0) say(`${count} links`);
  });
  const { links } = await checker.check({
    path: pages.map((path) => served.at(path)),
    concurrency: AT_A_TIME,
    checkFragments: true,
    checkCss: true,
    redirects: 'error',
    linksToSkip: (link) => Promise.resolve(!link.startsWith(served.url)),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  const local = (address = '') => address.replace(served.url, '/');
  const findings: Finding[] = broken.map(({ url, parent, status }) => ({
    page: local(parent ?? url),
    rule: 'broken',
    message: `${local(url)}: ${status ?? 'no answer'}`,
  }));
  return { findings, count: links.filter(({ state }) => state === LinkState.OK).length };
}
