import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rawRows, realDataset } from '../../dataset/testData.ts';
import * as sample from '../../readers/sampleFiles.ts';

// For tests only: the APIs of Kolada and SCB on loopback, with the project's own figures, and with bad manners on demand.

/** Answers in the server's place, or leaves it to the server (false). `count` is how often this path has been asked. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, count: number) => boolean;

export interface Seen {
  url: string;
  headers: IncomingMessage['headers'];
  status: number;
}

const { regions, indicators, observations } = realDataset();
/** Kolada's measures, and the definition that takes each. */
const MEASURES: ReadonlyMap<string, string> = new Map(
  indicators.flatMap(({ slug, imports = [] }) =>
    imports.filter(({ format }) => format === 'kolada').map(({ measure }) => [measure, slug] as const),
  ),
);
/** One question for each of Kolada's measures, and one to SCB. */
export const ASKS = MEASURES.size + 1;
/** What they answer with, all of it. */
const fetched = new Set([...MEASURES.values(), 'folkmangd']);
export const FIGURES = observations.filter(({ indicator }) => fetched.has(indicator)).length;
const PER_PAGE = 100;

export class TestServer {
  readonly seen: Seen[] = [];
  misbehave: Misbehaviour = () => false;
  origin = '';
  mostAtOnce = 0;
  private atOnce = 0;
  private readonly server: Server = createServer((request, response) => this.answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  reset(): void {
    this.seen.length = 0;
    this.mostAtOnce = 0;
    this.misbehave = () => false;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '';
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    response.on('close', () => {
      this.atOnce -= 1;
    });
    const own: Seen = { url, headers: request.headers, status: 0 };
    this.seen.push(own);
    response.on('finish', () => {
      own.status = response.statusCode;
    });
    const count = this.seen.filter((one) => one.url === url).length;
    // A moment later, so that what is asked at the same time is seen to be.
    setImmediate(() => {
      if (!this.misbehave(request, response, count)) this.answerWell(request, response);
    });
  }

  private answerWell(request: IncomingMessage, response: ServerResponse): void {
    const body = answerTo(new URL(request.url ?? '', this.origin));
    if (body === null) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const modified = 'Thu, 02 Jul 2026 06:00:00 GMT';
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', etag, 'last-modified': modified });
    response.end(body);
  }
}

const answers = new Map<string, string | null>();

/** What the APIs say; null where they know of nothing. */
export function answerTo(url: URL): string | null {
  const known = answers.get(url.href);
  const answer = known === undefined ? written(url) : known;
  answers.set(url.href, answer);
  return answer;
}

function written({ origin, pathname, searchParams }: URL): string | null {
  const [, , , kpi = '', , years = ''] = pathname.split('/').slice(1);
  const indicator = MEASURES.get(kpi);
  if (pathname.startsWith('/v3/data/kpi/') && indicator) {
    const figures = figuresOf(indicator).filter(({ period }) => years.split(',').includes(period));
    const page = Number(searchParams.get('page') ?? 1);
    const document = JSON.parse(sample.koladaFile({ regions, figures, measure: kpi })) as { values: unknown[] };
    const isLast = page * PER_PAGE >= document.values.length;
    const next_url = isLast ? null : `${origin}${pathname}?page=${page + 1}`;
    const values = document.values.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    return JSON.stringify({ values, next_url, count: values.length });
  }
  if (pathname !== '/api/v2/tables/TAB638/data' || searchParams.get('outputFormat') !== 'json-stat2') return null;
  const asked = searchParams.get('valueCodes[Region]')?.split(',') ?? [];
  const figures = figuresOf('folkmangd').filter(({ region }) => asked.includes(region));
  return sample.jsonStat2File({ regions, figures, measure: 'TAB638/BE0101N1' });
}

const figuresOf = (indicator: string) =>
  rawRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
