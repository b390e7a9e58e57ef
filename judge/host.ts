import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { serve } from '../scripts/serve.ts';

/** A built site on this machine, as a host would serve it to readers. */
export interface Host {
  /** The address of the front page, with a slash at the end. */
  url: string;
  /** The whole address of a path such as /regioner/, which is told without BASE. */
  at(path: string): string;
  close(): Promise<void>;
}

interface Hosted {
  dir: string;
  base: string;
  /**
   * The origin that stands in the pages. Where given, it is told as this machine's own, so that a judge who follows an
   * address comes here. A policy's hash of what holds an address is wrong then.
   */
  ownOrigin?: string;
  /** Another build with the pictures, where this one has none. */
  picturesFrom?: string;
}

const TEXT = /^(text\/|application\/(json|xml|ld\+json|rdf\+xml|javascript)|image\/svg)/;
const PICTURES = 'bilder/';

/** Serves a build with compression, which scripts/serve.ts leaves to real hosts. */
export async function host({ dir, base, ownOrigin, picturesFrom }: Hosted): Promise<Host> {
  const inner = await serve({ dir, base, port: 0 });
  const pictures = picturesFrom ? await serve({ dir: picturesFrom, port: 0 }) : undefined;
  const innerUrl = (address: string) =>
    pictures && address.startsWith(base + PICTURES)
      ? pictures.url + address.slice(base.length)
      : new URL(address, inner.url).href;
  let url = '';
  const server = createServer((request, response) => {
    const asked = { method: request.method ?? 'GET', headers: request.headers, address: request.url ?? '/' };
    void answer(asked, response, {
      innerUrl,
      rewrite: (text) => (ownOrigin ? text.replaceAll(ownOrigin, new URL(url).origin) : text),
    }).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  url = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  return {
    url,
    at: (path) => url + path.slice(1),
    async close() {
      server.close();
      server.closeAllConnections();
      await inner.close();
      await pictures?.close();
    },
  };
}

async function answer(
  { method, headers, address }: { method: string; headers: IncomingHttpHeaders; address: string },
  response: ServerResponse,
  { innerUrl, rewrite }: { innerUrl: (address: string) => string; rewrite: (text: string) => string },
): Promise<void> {
  const found = await fetch(innerUrl(address), { method, redirect: 'manual' });
  for (const [name, value] of found.headers) {
    if (!['connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name)) {
      response.setHeader(name, name === 'location' ? value.replace(/^http:\/\/localhost:\d+/, '') : value);
    }
  }
  let body: Buffer = Buffer.from(await found.arrayBuffer());
  if (TEXT.test(found.headers.get('content-type') ?? '') && body.length > 0) {
    body = Buffer.from(rewrite(body.toString('utf8')));
    if (/\bbr\b/.test(String(headers['accept-encoding'] ?? ''))) {
      body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      response.setHeader('Content-Encoding', 'br');
    }
    response.setHeader('Vary', 'Accept-Encoding');
  }
  if (method !== 'HEAD') response.setHeader('Content-Length', body.length);
  response.writeHead(found.status);
  response.end(method === 'HEAD' ? undefined : body);
}
