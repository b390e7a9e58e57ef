import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Limits } from '../../../src/desk/fetch/limits.ts';
import type { Asked } from '../../../src/desk/fetch/asks.ts';
import { answerTo, type Misbehaviour } from './testServer.ts';

// How servers misbehave, and what we say of it.

export interface Fault {
  what: string;
  source: Asked;
  /** Part of the addresses that are answered badly, where it is not all of the measure's. */
  where?: string;
  /** What the server does when it is asked for the source's measure. */
  act: Misbehaviour;
  /** In the one line that is told; ORIGIN stands for the server's own address. */
  says: string;
  limits?: Partial<Limits>;
}

/** Of each source one measure that is asked for badly, and part of its addresses; everything else is answered well. */
export const MEASURE: Readonly<Record<Asked, { slug: string; at: string }>> = {
  kolada: { slug: 'rimlig-vantan-vardcentral', at: '/kpi/U70450/' },
  scb: { slug: 'folkmangd', at: 'TAB638' },
  vardenisiffror: { slug: 'hyrpersonal-bup', at: '/webapi/' },
  arbetsformedlingen: { slug: 'yrkesbarometer-specialistlakare', at: '/prognoser/' },
};

/** Only where the address holds `part`. */
export const at =
  (part: string, act: Misbehaviour): Misbehaviour =>
  (request, response, count) =>
    (request.url ?? '').includes(part) && act(request, response, count);

const JSON_TYPE = { 'content-type': 'application/json' };

export const sends =
  (body: string, status = 200, headers: Record<string, string> = JSON_TYPE): Misbehaviour =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };

/** What should have been answered. */
const good = (request: IncomingMessage) =>
  answerTo(new URL(request.url ?? '', `http://${request.headers.host ?? ''}`)) ?? '';

/** The right answer, but for something. */
export const spoils =
  (spoil: (body: string, request: IncomingMessage) => string): Misbehaviour =>
  (request, ...rest) =>
    sends(spoil(good(request), request))(request, ...rest);

/** Begins an answer and never ends it. */
function stalls(_request: IncomingMessage, response: ServerResponse, _count: number, status = 200): boolean {
  response.writeHead(status, JSON_TYPE).write('{"values":[');
  return true;
}

/** Sends for as long as anybody reads. */
export const endless: Misbehaviour = (_request, response) => {
  response.writeHead(200, JSON_TYPE);
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
  return true;
};

/** Each page names another one, of which there is no end. */
const endlessPages: Misbehaviour = (request, ...rest) => {
  const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
  return sends(`{"values":[],"next_url":"?page=${page + 1}"}`)(request, ...rest);
};

const withoutQuery = (request: IncomingMessage) => (request.url ?? '').split('?')[0] ?? '';
const HTML = '<!doctype html><title>Underhåll</title>';

const kolada = (what: string, act: Misbehaviour, says: string, limits?: Partial<Limits>): Fault => {
  return { what, source: 'kolada', act, says, ...(limits && { limits }) };
};
const scb = (what: string, spoil: (body: string) => string, says: string, where = 'TAB638/data'): Fault => {
  return { what: `SCB: ${what}`, source: 'scb', where, act: spoils(spoil), says };
};
const other = (source: Asked, what: string, act: Misbehaviour, says: string, where?: string): Fault => {
  return { what: `${source}: ${what}`, source, act, says, ...(where && { where }) };
};
const MEASUREMENTS = '/measurementswithmetadata';

export const FAULTS: readonly Fault[] = [
  kolada('500', sends('', 500), 'status "500": expected 200; asked'),
  kolada('429 with Retry-After', sends('', 429, { 'retry-after': '0' }), 'status "429": expected 200; asked'),
  kolada('404', sends('', 404), 'status "404": expected 200'),
  kolada(
    '403 with a reason',
    sends('{"type":"Parameter error","title":"Too many cells selected","status":403}', 403),
    'status "403": expected 200 (the server says "Too many cells selected")',
  ),
  kolada('422 with a body that never ends', (...args) => stalls(...args, 422), 'status "422": expected 200', {
    requestMs: 300,
  }),
  kolada('304 that nobody asked for', sends('', 304), 'status "304": expected 200'),
  kolada(
    'a redirect loop',
    (request, ...rest) => sends('', 302, { location: request.url ?? '' })(request, ...rest),
    'expected at most 5 redirects',
  ),
  kolada(
    'a redirect elsewhere',
    sends('', 302, { location: 'https://example.org/' }),
    'expected a redirect within ORIGIN',
  ),
  kolada(
    'a web page with status 200',
    sends(HTML, 200, { 'content-type': 'text/html' }),
    'content-type "text/html": expected application/json',
  ),
  kolada('a web page that is called JSON', sends(HTML), '"<!doctype html><titl": expected JSON'),
  kolada(
    'the wrong content type',
    sends('a;b', 200, { 'content-type': 'text/csv' }),
    'content-type "text/csv": expected application/json',
  ),
  kolada(
    'truncated JSON',
    spoils((body) => body.slice(0, 3000)),
    'expected a text with its closing quotation mark',
  ),
  kolada('no bytes', sends(''), '"the end of the file": expected JSON'),
  kolada('a stalled body', stalls, 'expected the whole answer within 0.3 s; asked', { requestMs: 300 }),
  kolada('the time for all of it', stalls, 'to be asked in time, but the command ended before', { allMs: 400 }),
  kolada('an endless body', endless, 'expected an answer of at most'),
  kolada(
    'a closed connection',
    (_request, response) => Boolean(response.socket?.destroy()),
    'expected an answer; asked',
  ),
  kolada(
    'a connection closed halfway',
    (_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '5000' });
      response.write('{"values":[', () => response.socket?.destroy());
      return true;
    },
    'expected an answer; asked',
  ),
  kolada(
    'changed field names',
    sends('{"values":[{"kpiId":"U70450"}]}'),
    'values "{\\"kpiId\\":\\"U70450\\"}": expected kpi',
  ),
  kolada('a changed name of the list', sends('{"data":[]}'), 'values: expected a list of values'),
  kolada(
    'another measure',
    spoils((body) => body.replaceAll('U70450', 'U70451')),
    'expected kpi U70450',
  ),
  kolada('no figures', sends('{"values":[],"next_url":null}'), 'values "[]": expected figures of U70450'),
  kolada('a page elsewhere', sends('{"values":[],"next_url":"https://example.org/2"}'), 'expected a page of ORIGIN'),
  kolada(
    'a duplicated page, under its own address',
    spoils((body, request) => body.replace(/"next_url":("[^"]*"|null)/, `"next_url":"${request.url ?? ''}"`)),
    'expected a page that has not come before',
  ),
  kolada(
    'a duplicated page, under another address',
    (request, ...rest) => {
      const { host = '' } = request.headers;
      return sends(answerTo(new URL(withoutQuery(request), `http://${host}`)) ?? '')(request, ...rest);
    },
    'expected a page of its own, but this one has come before',
  ),
  kolada('pages without end', endlessPages, 'next_url: expected at most'),
  scb('changed field names', (body) => body.replace('"dimension"', '"dimensions"'), 'expected a file of a format'),
  scb(
    'a dimension without its categories',
    (body) => body.replace('"category"', '"categories"'),
    'dimension.Region: expected its categories',
  ),
  scb(
    'another measure',
    (body) => body.replaceAll('BE0101N1', 'BE0101N2'),
    'measure "TAB638/BE0101N2": expected TAB638/BE0101N1',
  ),
  scb('values that are missing', (body) => body.replace(/"value": \[\n {2}\d+,/, '"value": ['), 'cut short'),
  scb('truncated JSON', (body) => body.slice(0, -400), 'expected'),
  scb(
    'what it says of itself without its dimensions',
    (body) => body.replace('"dimension"', '"dimensions"'),
    'dimension.Region: expected its categories',
    'TAB638/metadata',
  ),
  scb(
    'a dimension that may not be left out',
    (body) => body.replaceAll('"elimination":true', '"elimination":false'),
    'Civilstand "[\\"OG\\",\\"G\\",\\"SK\\",\\"ÄNKL\\"]": expected a dimension that may be left out',
    'TAB638/metadata',
  ),
  other(
    'vardenisiffror',
    'a measure that is gone',
    sends('[]'),
    'measureId "[]": expected 56667cdd',
    '/measures/measures',
  ),
  other(
    'vardenisiffror',
    '500, as without a kind of period',
    sends('', 500),
    'status "500": expected 200',
    MEASUREMENTS,
  ),
  other('vardenisiffror', 'an object for the list', sends('{}'), 'answer: expected a list', MEASUREMENTS),
  other('vardenisiffror', 'no figures', sends('[]'), 'expected a file of a format', MEASUREMENTS),
  other(
    'vardenisiffror',
    'an organisation that we do not know',
    sends(block('77', 5)),
    'organizationId "77": expected SE, or a region',
    MEASUREMENTS,
  ),
  other('vardenisiffror', 'a web page', sends(HTML), 'expected JSON', MEASUREMENTS),
  other('vardenisiffror', 'only zeros', sends(block('01', 0, 'Month')), 'periodType "Month"', MEASUREMENTS),
  other(
    'arbetsformedlingen',
    'an occupation that is renamed',
    sends(occupation('Läkare', '2026-1')),
    'expected Specialistläkare',
  ),
  other(
    'arbetsformedlingen',
    'a round of another form',
    sends(occupation('Specialistläkare', 'våren')),
    'omgang "våren"',
  ),
  other('arbetsformedlingen', 'no rows', sends('[]'), 'expected a file of a format'),
];

function block(organizationId: string, value: number, periodType = 'Year'): string {
  const period = { start: '2023-01-01T00:00:00', end: '2023-12-31T00:00:00' };
  const measureId = '56667cdd-557e-4158-9f1c-0de9974d7a28';
  return JSON.stringify([{ organizationId, measureId, measurements: [{ value, period, periodType }] }]);
}

function occupation(yb_yrke: string, omgang: string): string {
  const level = { hogsta_bedomningsniva: 'nationellt', delvis_helt: 'helt' };
  return JSON.stringify([{ yb_yrke, yb_concept_id: 'x', lan: '00', rekryteringssituation: 'brist', ...level, omgang }]);
}
