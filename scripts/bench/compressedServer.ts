import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface CompressedServer {
  /** Without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves folders laid over each other, the first one uppermost, in brotli 11 as a static host would: a page that is
 * measured must not be slower than it is for readers.
 */
export async function serveCompressed(folders: readonly string[], base: string): Promise<CompressedServer> {
  const known = new Map<string, Promise<Buffer | null>>();
  const answerTo = (file: string) => {
    const answer = known.get(file) ?? compressed(folders, file);
    known.set(file, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const path = decodeURI(request.url?.split('?')[0] ?? '/');
    const inner = path.startsWith(base) ? path.slice(base.length) : path;
    const file = inner.endsWith('/') || inner === '' ? `${inner}index.html` : inner;
    void answerTo(file).then((body) => {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      if (body) response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(body);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((done) => void server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function compressed(folders: readonly string[], file: string): Promise<Buffer | null> {
  for (const folder of folders) {
    const contents = await readFile(join(folder, file)).catch(() => null);
    if (contents) return compress(contents);
  }
  return null;
}
