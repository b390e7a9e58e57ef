// A step of npm test: the built pages against .htmlvalidate.mjs, where a warning is an error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatterFactory, HtmlValidate, StaticConfigLoader } from 'html-validate';
import rules from '../.htmlvalidate.mjs';
import { filesIn } from '../src/common/filesIn.ts';
import { isKept } from '../src/embed/keptForm.ts';
import { DIST } from './lib/tasks.mjs';

// A fifth of the frames: the others are made of the same parts, and npm run judge reads them all.
const files = filesIn(DIST)
  .filter((file) => file.endsWith('.html') && !isKept(file))
  .filter((file, at) => !file.startsWith('embed/') || at % 5 === 0);
// One set of rules for all: the tool's own command looks for one beside each file.
const validator = new HtmlValidate(new StaticConfigLoader(rules));
const reports = files.map((file) =>
  validator.validateStringSync(readFileSync(join(DIST, file), 'utf8'), join('dist', file)),
);
const results = reports.flatMap((report) => report.results);
process.stdout.write(formatterFactory('stylish')(results));
if (reports.some(({ valid, warningCount }) => !valid || warningCount > 0)) process.exitCode = 1;
