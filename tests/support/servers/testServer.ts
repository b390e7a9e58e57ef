import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixedRows, fixedDataset } from '../dataset/testData.ts';
import * as sample from '../files/sampleFiles.ts';
import type { Bases } from '../../../src/desk/fetch/asks.ts';

// The publishers' APIs on loopback, with the project's own figures, and with bad manners on demand.

/** Answers in the server's place, or leaves it to the server (false). `count` is how often this path has been asked. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, count: number) => boolean;

export interface Seen {
  url: string;
  body: string;
  headers: IncomingMessage['headers'];
  status: number;
}

const { regions, indicators } = fixedDataset();

/** The measures that a reader understands, and the definition that takes each. */
const takenBy = (format: string): ReadonlyMap<string, string> =>
  new Map(
    indicators.flatMap(({ slug, imports = [] }) =>
      imports.filter((own) => own.format === format).map(({ measure }) => [measure, slug] as const),
    ),
  );
const KOLADA = takenBy('kolada');
const VARDEN_I_SIFFROR = takenBy('vardenISiffror');
const BAROMETER = takenBy('arbetsformedlingen');
const PER_PAGE = 100;

interface Table {
  indicator: string;
  contents: string;
  label: string;
  /** Dimensions besides region, contents and time, with their codes; those that may be left out. */
  dimensions: Readonly<Record<string, readonly string[]>>;
  optional: readonly string[];
}

const DOCTORS = ['2211', '2212', '2213', '2219'];
/** SCB's tables by their ids, of which nobody has told us that of the occupations. */
const TABLES: Readonly<Record<string, Table>> = {
  TAB638: {
    indicator: 'folkmangd',
    contents: 'BE0101N1',
    label: 'Folkmängden efter region, civilstånd, ålder, kön och år',
    dimensions: { Civilstand: ['OG', 'G', 'SK', 'ÄNKL'], Alder: ['0', '1', 'tot'], Kon: ['1', '2'] },
    optional: ['Civilstand', 'Alder', 'Kon'],
  },
  TAB1: {
    indicator: 'anstallda-lakare-scb',
    contents: '000005G2',
    label: 'Anställda efter region, yrke (4-siffrig SSYK 2012), kön, tabellinnehåll och år',
    dimensions: { Yrke2012: [...DOCTORS, '2221'], Kon: ['1', '2'] },
    optional: ['Yrke2012', 'Kon'],
  },
};

export class TestServer {
  readonly seen: Seen[] = [];
  misbehave: Misbehaviour = () => false;
  origin = '';
  mostAtOnce = 0;
  private atOnce = 0;
  /** No connection is let go while a busy machine thinks. */
  private readonly server: Server = createServer({ keepAliveTimeout: 120_000 }, (request, response) =>
    this.answer(request, response),
  );

  get bases(): Bases {
    const { origin } = this;
    return {
      kolada: `${origin}/v3`,
      scb: `${origin}/api/v2`,
      vardenisiffror: `${origin}/webapi`,
      arbetsformedlingen: origin,
    };
  }

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
    const own: Seen = { url, body: '', headers: request.headers, status: 0 };
    this.seen.push(own);
    response.on('finish', () => {
      own.status = response.statusCode;
    });
    const count = this.seen.filter((one) => one.url === url).length;
    request.on('data', (part: Buffer) => (own.body += part.toString()));
    // A moment later, so that what is asked at the same time is seen to be.
    request.on('end', () =>
      setImmediate(() => {
        if (!this.misbehave(request, response, count)) this.answerWell(request, own.body, response);
      }),
    );
  }

  private answerWell(request: IncomingMessage, posted: string, response: ServerResponse): void {
    const url = new URL(request.url ?? '', this.origin);
    const body = request.method === 'POST' ? answerToPost(url, posted) : answerTo(url);
    if (body === null) return void response.writeHead(404).end();
    if (body === FAILS) return void response.writeHead(500).end();
    if (request.method === 'POST') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      return void response.end(body);
    }
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const modified = 'Thu, 02 Jul 2026 06:00:00 GMT';
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', etag, 'last-modified': modified });
    response.end(body);
  }
}

/** What the APIs say; null where they know of nothing. */
export function answerTo(url: URL): string | null {
  if (url.pathname.startsWith('/v3/data/kpi/')) return koladaAnswer(url);
  if (url.pathname.startsWith('/api/v2/tables')) return scbAnswer(url);
  return url.pathname === '/prognoser/yrkesbarometer.json' ? barometer() : null;
}

function koladaAnswer({ origin, pathname, searchParams }: URL): string | null {
  const [, , , , kpi = '', , places = '', , years = ''] = pathname.split('/');
  const indicator = KOLADA.get(kpi);
  if (!indicator) return JSON.stringify({ values: [], count: 0, next_url: null });
  const figures = figuresOf(indicator).filter(
    ({ region, period }) => places.split(',').includes(`00${region}`) && years.split(',').includes(period),
  );
  const page = Number(searchParams.get('page') ?? 1);
  const document = JSON.parse(sample.koladaFile({ regions, figures, measure: kpi })) as { values: unknown[] };
  const isLast = page * PER_PAGE >= document.values.length;
  const next_url = isLast ? null : `${origin}${pathname}?page=${page + 1}`;
  const values = document.values.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return JSON.stringify({ values, next_url, count: values.length });
}

function scbAnswer({ pathname, searchParams }: URL): string | null {
  const [, , , , id = '', what = ''] = pathname.split('/');
  if (id === '') {
    const tables = Object.entries(TABLES).map(([table, { label }]) => ({ id: table, label, lastPeriod: '2024' }));
    const others = {
      id: 'TAB2',
      label: 'Anställda efter yrke (3-siffrig SSYK 2012) och näringsgren',
      lastPeriod: '2024',
    };
    return JSON.stringify({ language: 'sv', tables: [...tables, others] });
  }
  const table = TABLES[id];
  if (!table) return null;
  const figures = figuresOf(table.indicator);
  if (what === 'metadata') return metadata(table, figures);
  const asked = (name: string) => searchParams.get(`valueCodes[${name}]`)?.split(',') ?? [];
  const [from = ''] = asked('Tid').map((code) => /^from\((.*)\)$/.exec(code)?.[1] ?? '');
  const wanted = figures.filter(({ region, period }) => asked('Region').includes(region) && period >= from);
  const given = { regions, figures: wanted, measure: `${id}/${table.contents}` };
  if (id !== 'TAB1') return sample.cubeFile(given, asked('Kon'), { label: table.label });
  return sample.cubeFile(given, asked('Yrke2012'), { axis: 'Yrke2012', label: table.label });
}

function metadata({ contents, label, dimensions, optional }: Table, figures: readonly sample.SampleFigure[]): string {
  const periods = [...new Set(figures.map(({ period }) => period))].toSorted();
  const axes: [string, readonly string[]][] = [
    ['Region', ['00', ...regions.map(({ code }) => code), '99']],
    ...Object.entries(dimensions),
    ['ContentsCode', [contents]],
    ['Tid', periods],
  ];
  const dimension = axes.map(([id, codes]) => [
    id,
    {
      category: { index: Object.fromEntries(codes.map((code, place) => [code, place])) },
      extension: { elimination: optional.includes(id) },
    },
  ]);
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label,
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id: axes.map(([id]) => id),
    size: axes.map(([, codes]) => codes.length),
    dimension: Object.fromEntries(dimension) as object,
  });
}

const FAILS = '500';

function answerToPost({ pathname }: URL, posted: string): string | null {
  const body = JSON.parse(posted) as { measureIds?: string[]; units?: string[]; periodType?: string } | string[];
  if (pathname === '/webapi/api/measures/measures') {
    const known = Array.isArray(body) ? body.filter((id) => VARDEN_I_SIFFROR.has(id)) : [];
    return JSON.stringify(
      known.map((measureId) => ({ measureId, name: 'Hyrkostnader ', measureDefinition: 'Andel.', measureUnit: '%' })),
    );
  }
  if (pathname !== '/webapi/api/measurements/measurementswithmetadata' || Array.isArray(body)) return null;
  if (body.periodType !== 'Year') return FAILS;
  const { measureIds = [], units = [] } = body;
  return JSON.stringify(measureIds.flatMap((measureId) => units.map((unit) => blockOf(measureId, unit))));
}

/** Newest first; what nobody reported is 0.0 here. */
function blockOf(measureId: string, organizationId: string): object {
  const code = organizationId === 'SE' ? '00' : organizationId;
  const own = figuresOf(VARDEN_I_SIFFROR.get(measureId) ?? '').filter(({ region }) => region === code);
  const measurements = own.toReversed().map(({ period, printed }) => ({
    value: Number(printed || 0),
    numerator: 0,
    denominator: 0,
    confidenceInterval: null,
    period: { start: `${period}-01-01T00:00:00`, end: `${period}-12-31T00:00:00` },
    periodType: 'Year',
  }));
  return { organizationId, measureId, measurements };
}

/** The rows of the whole country, those of a county itself, and one of a larger area. */
function barometer(): string {
  const row = (name: string, lan: string, answer: string, level: string, extent = 'helt') => ({
    yb_yrke: name,
    yb_concept_id: 'x',
    lan,
    rekryteringssituation: answer,
    hogsta_bedomningsniva: level,
    delvis_helt: extent,
    omgang: '2025-2',
  });
  const rows = [...BAROMETER].flatMap(([name, indicator]) =>
    fixedRows(indicator).map(({ region, value }) => {
      const answer = value === 'rekryteringssvarigheter' ? 'paradox' : (value ?? '');
      return row(name, region, answer, region === '00' ? 'nationellt' : 'län');
    }),
  );
  const larger = [...BAROMETER.keys()].map((name) => row(name, '25', 'brist', 'nuts1', 'delvis'));
  return JSON.stringify([...rows, ...larger, row('Undersköterskor', '00', 'brist', 'nationellt')]);
}

const figuresOf = (indicator: string) =>
  fixedRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
