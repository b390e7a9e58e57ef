import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another site, as browsers count sites: its frames are of another, and run in a process of their own. */
export interface HostSite {
  /** Puts a page there and gives its address. `headers` besides the policy. */
  put(path: string, html: string, policy?: string, headers?: Record<string, string>): string;
  /** Puts a file there that the pages may load. */
  file(path: string, type: string, text: string): string;
  origin: string;
  close(): Promise<void>;
}

interface Held {
  text: string;
  type: string;
  policy: string | null;
  headers?: Record<string, string>;
}

export async function openHost(): Promise<HostSite> {
  const held = new Map<string, Held>();
  const server: Server = createServer((request, response) => {
    const found = held.get((request.url ?? '/').split('?')[0] ?? '/');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': `${found?.type ?? 'text/plain'};charset=utf-8`,
      ...(found?.policy && { 'Content-Security-Policy': found.policy }),
      ...found?.headers,
    });
    response.end(found?.text ?? 'nothing');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keep = (path: string, one: Held) => {
    held.set(path, one);
    return origin + path;
  };
  return {
    origin,
    put: (path, html, policy, headers = {}) =>
      keep(path, {
        text: `<!doctype html><html lang="sv"><title>Tidningen</title>${html}`,
        type: 'text/html',
        policy: policy ?? null,
        headers,
      }),
    file: (path, type, text) => keep(path, { text, type, policy: null }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
