import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as http, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as https, type RequestOptions } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/setup.mjs';

const DEPLOY = join(ROOT, 'deploy');

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Nginx {
  /** Asks the server with TLS, or the one without, for a path just as it is written. */
  ask(path: string, options?: { encoding?: string; known?: string; tls?: boolean; method?: string }): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * nginx with deploy/nginx.conf as it stands there; only ports, certificate and folder are others. It has a folder of its
 * own, asks for nothing outside it, and ends with `stop`.
 */
export async function startNginx(found: { program: string; brotli: string }, site: string): Promise<Nginx> {
  const prefix = mkdtempSync(join(tmpdir(), 'bristkartan-nginx-'));
  const ports = { plain: await freePort(), tls: await freePort() };
  writeConfiguration(prefix, { ...ports, site, brotli: found.brotli });
  const args = ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', join(prefix, 'error.log')];
  const check = spawnSync(found.program, ['-t', ...args], { encoding: 'utf8' });
  if (check.status !== 0) throw new Error(check.stderr);
  if (check.stderr.includes('[warn]')) throw new Error(check.stderr);
  const server = spawn(found.program, args, { stdio: 'ignore' });
  const ask: Nginx['ask'] = (path, { encoding, known, tls = true, method = 'GET' } = {}) =>
    answerOf(tls ? https : http, {
      host: '127.0.0.1',
      port: tls ? ports.tls : ports.plain,
      path,
      method,
      agent: false,
      rejectUnauthorized: false,
      headers: { ...(encoding && { 'Accept-Encoding': encoding }), ...(known && { 'If-None-Match': known }) },
    });
  await ready(server, () => ask('/', { tls: false, method: 'HEAD' }), prefix);
  return {
    ask,
    async stop() {
      if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
      rmSync(prefix, { recursive: true, force: true });
    },
  };
}

function writeConfiguration(
  prefix: string,
  { plain, tls, site, brotli }: { plain: number; tls: number; site: string; brotli: string },
): void {
  const folder = join(prefix, 'bristkartan');
  mkdirSync(folder);
  for (const name of ['nginx-maps.conf', 'nginx-headers.conf']) copyFileSync(join(DEPLOY, name), join(folder, name));
  const changes: [from: RegExp, to: string][] = [
    [/listen 80;/, `listen 127.0.0.1:${plain};`],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${tls} ssl http2;`],
    [/ *listen \[::\].*\n/g, ''],
    [/ssl_certificate .*;/, `ssl_certificate ${prefix}/cert.pem;`],
    [/ssl_certificate_key .*;/, `ssl_certificate_key ${prefix}/key.pem;`],
    [/root \/srv\/bristkartan;/, `root ${site};`],
  ];
  const servers = changes.reduce(
    (text, [from, to]) => {
      if (text.search(from) < 0) throw new Error(`deploy/nginx.conf has no ${from}`);
      return text.replace(from, to);
    },
    readFileSync(join(DEPLOY, 'nginx.conf'), 'utf8'),
  );
  writeFileSync(join(folder, 'nginx.conf'), servers);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${prefix}/${name};`,
  );
  writeFileSync(
    join(prefix, 'nginx.conf'),
    [
      `load_module ${brotli};`,
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      'worker_processes 1;',
      `pid ${prefix}/pid;`,
      'events {}',
      `http { access_log off; ${paths.join(' ')} include bristkartan/nginx.conf; }`,
    ].join('\n'),
  );
  const files = ['-keyout', join(prefix, 'key.pem'), '-out', join(prefix, 'cert.pem')];
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '1',
    '-subj',
    '/CN=localhost',
  ];
  const made = spawnSync('openssl', ['req', '-x509', ...kind, ...files], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr ?? made.error?.message}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Until it answers, or has ended. */
async function ready(server: ChildProcess, ask: () => Promise<unknown>, prefix: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${readFileSync(join(prefix, 'error.log'), 'utf8')}`);
    if (await ask().catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

function answerOf(ask: typeof https, options: RequestOptions): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = ask(options, (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', fail).end();
  });
}
