import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../src/common/filesIn.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';

const JAR = fileURLToPath(new URL('./node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

/** It asks no addresses of the machine that it runs on, if it is not told to. */
const LOOPBACK = ['allow-forbidden-hosts=true', 'allowed-address-type=all'].map(
  (rule) => `-Dnu.validator.servlet.${rule}`,
);

interface Told {
  type: string;
  subType?: string;
  url: string;
  message: string;
  extract?: string;
  lastLine?: number;
}

export const NU: Judge = { id: 'nu', by: ['vnu-jar'], judge };

/** The Nu checker of the W3C, of every page as it is served, for policies are about addresses, and of every style sheet and drawing. */
async function judge({ dir, pages, isWhole, host, say }: Case): Promise<Verdict | string> {
  if (!(await hasJava())) return 'no Java here';
  const files = filesIn(dir).map((file) => `/${file}`);
  const others = isWhole ? files.filter((file) => /\.(css|svg)$/.test(file)) : [];
  say(`${pages.length} pages, ${others.length} files`);
  // It takes a drawing that is served for a page.
  const messages = await told([...pages.map((path) => host.at(path)), ...others.map((file) => join(dir, file))]);
  const findings: Finding[] = messages.map(({ type, subType, url, message, extract = '', lastLine }) => ({
    page: url.replace(host.url, '/').replace(/^.*(?=\/bilder\/|\/favicon)/, ''),
    rule: subType ?? type,
    message,
    place: `line ${lastLine ?? '?'}: ${extract.trim().slice(0, 120)}`,
  }));
  return { judged: `${pages.length} pages, ${others.length} styles and drawings`, findings };
}

const hasJava = () => new Promise<boolean>((done) => execFile('java', ['-version'], (error) => done(!error)));

async function told(addresses: string[]): Promise<Told[]> {
  const options = ['--format', 'json', '--exit-zero-always', '--stdout', '--also-check-css', '--also-check-svg'];
  const output = await new Promise<string>((done, fail) => {
    execFile(
      'java',
      ['-Xss4m', '-Xmx1g', ...LOOPBACK, '-jar', JAR, ...options, ...addresses],
      { maxBuffer: 1 << 28 },
      (error, stdout) => (error ? fail(error) : done(stdout)),
    );
  });
  return (JSON.parse(output) as { messages: Told[] }).messages;
}
