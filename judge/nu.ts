import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, isFrozen } from '../tests/site.ts';
import type { Bench, Finding, Judge, Verdict } from './bench.ts';

const JAR = fileURLToPath(new URL('./node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

interface Told {
  type: string;
  subType?: string;
  url: string;
  message: string;
  extract?: string;
  lastLine?: number;
}

export const NU: Judge = { id: 'nu', by: ['vnu-jar'], judge };

/** The Nu checker of the W3C, of every page, style sheet and drawing. */
async function judge({ dir, pages, isWhole, say }: Bench): Promise<Verdict | string> {
  if (!(await hasJava())) return 'no Java here';
  const pageFiles = pages.map((path) => (path.endsWith('/') ? `${path}index.html` : path).slice(1));
  const others = isWhole ? filesOf(dir).filter((file) => /\.(css|svg)$/.test(file) && !isFrozen(`/${file}`)) : [];
  const files = [...pageFiles, ...others].filter((file) => existsSync(join(dir, file)));
  say(`${files.length} files`);
  const messages = await told(dir, files);
  const findings: Finding[] = messages.map(({ type, subType, url, message, extract = '', lastLine }) => ({
    page: `/${decodeURI(url.slice(url.indexOf(dir) + dir.length + 1)).replace(/(^|\/)index\.html$/, '$1')}`,
    rule: subType ?? type,
    message: `${message} (line ${lastLine ?? '?'}: ${extract.trim().slice(0, 120)})`,
  }));
  return { judged: `${pageFiles.length} pages, ${others.length} styles and drawings`, findings };
}

const hasJava = () => new Promise<boolean>((done) => execFile('java', ['-version'], (error) => done(!error)));

async function told(dir: string, files: string[]): Promise<Told[]> {
  const options = ['--format', 'json', '--exit-zero-always', '--stdout', '--also-check-css', '--also-check-svg'];
  const output = await new Promise<string>((done, fail) => {
    execFile(
      'java',
      ['-Xss4m', '-Xmx1g', '-jar', JAR, ...options, ...files.map((file) => join(dir, file))],
      { maxBuffer: 1 << 28 },
      (error, stdout) => (error ? fail(error) : done(stdout)),
    );
  });
  return (JSON.parse(output) as { messages: Told[] }).messages;
}
