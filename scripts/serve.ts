import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersFor } from '../src/hosting/headersFor.ts';
import { notFoundPage } from '../src/hosting/notFound.ts';
import { BASE } from './lib/address.mjs';

const PORTS_TO_TRY = 50;
const LAST_PORT = 65_535;

export interface Served {
  /** The address of the front page, with a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves a built site with the headers that hosts are told to send. Takes the next free port when `port` is taken, any for 0. */
export async function serve({
  dir,
  base = '/',
  port = 4321,
}: {
  dir: string;
  base?: string;
  port?: number;
}): Promise<Served> {
  const files = sirv(dir, {
    // Looks at the disk each time, so that a build under a running server is seen.
    dev: true,
    etag: true,
    setHeaders: (response, path) => response.setHeaders(new Map(Object.entries(headersFor(path)))),
  });
  const server = createServer((request, response) => {
    void answer(request, response, { dir, base, files }).catch(() => response.destroy());
  });
  // To close a connection just as it is used again is an error to whoever asks, and no crowd asks here.
  server.keepAliveTimeout = 0;
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}${base}`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Site {
  dir: string;
  base: string;
  files: ReturnType<typeof sirv>;
}

async function answer(request: IncomingMessage, response: ServerResponse, { dir, base, files }: Site): Promise<void> {
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const search = query === undefined ? '' : `?${query}`;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(response, 405, 'Only GET and HEAD are answered here.\n', { Allow: 'GET, HEAD' });
  }
  if (`${path}/` === base) return plain(response, 301, '', { ...headersFor('/'), Location: base + search });
  if (!path.startsWith(base)) return plain(response, 404, `Nothing here: the site is at ${base}\n`);

  const inner = path.slice(base.length - 1);
  // One address for each page: the one with a slash, as the links have it.
  if (!inner.endsWith('/') && existsSync(join(dir, decoded(inner), 'index.html'))) {
    return plain(response, 301, '', { ...headersFor(`${inner}/`), Location: `${path}/${search}` });
  }
  // Told to hosts, which keep it to themselves.
  if (['/_headers', '/_redirects'].includes(inner)) return notFound(response, dir, inner);
  request.url = inner + search;
  files(request, response, () => notFound(response, dir, inner));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

async function notFound(response: ServerResponse, dir: string, path: string): Promise<void> {
  const file = notFoundPage(path);
  const page = join(dir, file);
  if (!existsSync(page)) return plain(response, 404, 'Not found\n');
  response.writeHead(404, { ...headersFor(file), 'Content-Type': 'text/html;charset=utf-8' });
  response.end(await readFile(page));
}

function plain(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', ...headers });
  response.end(text);
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port = port === 0 ? 0 : port + 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail).listen(port, 'localhost', () => {
          server.off('error', fail);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= first + PORTS_TO_TRY) throw error;
    }
  }
}

async function main(): Promise<void> {
  const asked = process.env['PORT'] || '4321';
  const wanted = Number(asked);
  if (!/^\d{1,5}$/.test(asked) || wanted > LAST_PORT) {
    console.error(`PORT "${asked}": expected a number from 0 to ${LAST_PORT}; nothing was served.`);
    process.exitCode = 1;
    return;
  }
  const dir = fileURLToPath(new URL('../dist', import.meta.url));
  const { url, port, close } = await serve({ dir, base: BASE, port: wanted });
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  console.log(`Bristkartan: ${url}  (Ctrl-C ends)`);
  const end = () => void close().then(() => process.exit(0));
  process.on('SIGINT', end).on('SIGTERM', end);
}

if (import.meta.main) await main();
