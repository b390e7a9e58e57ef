import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DataCopy, PROJECT } from '../tests/support/dataset/testData.ts';

/** A build for readers begins with the data, and ends there while nobody answers for the site. */

const copy = new DataCopy();
afterAll(() => copy.dispose());

const build = (env: Record<string, string>) =>
  spawnSync(process.execPath, [join(PROJECT, 'scripts/build-data.ts'), copy.root], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });

it('is refused in one line that names what is missing', () => {
  const { status, stderr } = build({ DEPLOY: '1' });
  expect(stderr.split('\n')[0]).toBe(
    'data/editorial/publisher.json: expected owner, responsible, paidBy, mail, domain, utgivningsbevis, hostLogs to be told before the site is deployed (DEPLOY=1)',
  );
  expect(status).toBe(1);
  expect(copy.has('public/data/v1')).toBe(false);
});
