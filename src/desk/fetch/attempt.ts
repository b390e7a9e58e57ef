import { DataError } from '../../model/problem.ts';
import type { Answer } from './httpCache.ts';
import { secondsOf, type Limits } from './limits.ts';

/** A failure that another try may mend; `waitMs` is what the server itself asks for. */
export class TransientError extends Error {
  readonly waitMs: number | null;
  readonly problem: DataError;
  /** Nobody answered. */
  readonly isSilence: boolean;

  constructor(
    problem: DataError,
    { waitMs = null, isSilence = false }: { waitMs?: number | null; isSilence?: boolean } = {},
  ) {
    super(problem.message);
    this.problem = problem;
    this.waitMs = waitMs;
    this.isSilence = isSilence;
  }
}

export interface Asking {
  userAgent: string;
  limits: Limits;
  /** Ends everything: the time is up, or another request has failed. */
  stop: AbortSignal;
}

/** What is sent with a POST. */
export interface Posted {
  body: string;
  headers: Readonly<Record<string, string>>;
}

const refusal = (file: string, expected: string, column?: string, value?: string) =>
  new DataError([{ file, column, value, expected }]);

/**
 * One request with its redirects.
 * @returns null when what we have is still what there is
 * @throws DataError, or TransientError when another try may mend it
 */
export async function attempt(
  url: string,
  known: Answer | null,
  asking: Asking,
  posted?: Posted,
): Promise<Answer | null> {
  const { limits, stop } = asking;
  const clock = AbortSignal.timeout(limits.requestMs);
  // Whatever way this ends, the connection is let go: nobody reads the rest of an answer that was refused.
  const own = new AbortController();
  try {
    return await follow({ url, known, posted }, asking, AbortSignal.any([stop, clock, own.signal]));
  } catch (error) {
    if (error instanceof DataError || error instanceof TransientError) throw error;
    if (stop.aborted) throw refusal(url, 'to be asked in time, but the command ended before', 'time');
    if (clock.aborted) throw new TransientError(refusal(url, `the whole answer within ${secondsOf(limits.requestMs)}`));
    throw new TransientError(refusal(url, 'an answer', 'connection', faultOf(error)), { isSilence: true });
  } finally {
    own.abort();
  }
}

/** What the network said, such as ECONNREFUSED; fetch itself says "fetch failed" of everything. */
function faultOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

interface Question {
  url: string;
  known: Answer | null;
  posted: Posted | undefined;
}

async function follow(
  { url, known, posted }: Question,
  { userAgent, limits }: Asking,
  signal: AbortSignal,
): Promise<Answer | null> {
  let place = url;
  for (let redirects = 0; redirects <= limits.mostRedirects; redirects += 1) {
    const headers: Record<string, string> = { 'user-agent': userAgent, accept: 'application/json' };
    if (known?.etag) headers['if-none-match'] = known.etag;
    if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
    const method = posted ? 'POST' : 'GET';
    const sent = { method, headers: { ...headers, ...posted?.headers }, body: posted?.body ?? null };
    const response = await fetch(place, { ...sent, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
      return await answerOf(url, response, known, limits);
    }
    place = redirected(url, place, location);
  }
  throw refusal(url, `at most ${limits.mostRedirects} redirects`, 'redirect', place);
}

/** A redirect stays with the publisher whom we asked. */
function redirected(url: string, from: string, location: string): string {
  const [here, there] = [new URL(from), URL.parse(location, from)];
  const isSafer = there?.protocol === 'https:' && there.hostname === here.hostname;
  if (there && (there.origin === here.origin || isSafer)) return there.href;
  throw refusal(url, `a redirect within ${here.origin}`, 'redirect', location);
}

async function answerOf(url: string, response: Response, known: Answer | null, limits: Limits): Promise<Answer | null> {
  const { status, headers } = response;
  if (status === 304 && known) return null;
  if (status !== 200) {
    const problem = refusal(url, `200${await reasonOf(response)}`, 'status', String(status));
    if (status === 429 || status >= 500)
      throw new TransientError(problem, { waitMs: retryAfter(headers.get('retry-after'), Date.now()) });
    throw problem;
  }
  const type = headers.get('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw refusal(url, 'application/json', 'content-type', type);
  const body = await bodyOf(url, response, limits.mostBytes);
  return { body, etag: headers.get('etag'), lastModified: headers.get('last-modified') };
}

const LONGEST_REASON = 10_000;

/** What a refusal says of itself, where it does as PxWeb and others do: "Too many cells selected". */
async function reasonOf(response: Response): Promise<string> {
  try {
    const said: unknown = JSON.parse((await bodyOf('', response, LONGEST_REASON)).toString('utf8'));
    const { title, detail } = said as Record<string, unknown>;
    const words = [title, detail].find((one) => typeof one === 'string');
    return typeof words === 'string' ? ` (the server says ${JSON.stringify(words.slice(0, 100))})` : '';
  } catch {
    return '';
  }
}

/** Counted as it comes and after unpacking: what a server says of its length binds it to nothing. */
async function bodyOf(url: string, response: Response, mostBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream: AsyncIterable<Uint8Array> | null = response.body;
  for await (const part of stream ?? []) {
    length += part.length;
    if (length > mostBytes) throw refusal(url, `an answer of at most ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Retry-After in milliseconds: seconds, or a date. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
