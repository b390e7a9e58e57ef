import { setTimeout as wait } from 'node:timers/promises';
import { DataError } from '../../model/problem.ts';
import { attempt, TransientError, type Asking, type Posted } from './attempt.ts';
import type { Answer, HttpCache } from './httpCache.ts';
import { secondsOf } from './limits.ts';
import { Pace } from './pace.ts';

/** What is told while the command works. */
export type Tell = (line: string) => void;

/** Asks politely: says who asks, asks only for what is new, waits when told to. */
export class Client {
  private readonly fresh = new Map<string, Answer>();
  private readonly silent = new Map<string, DataError>();
  private readonly pace: Pace;
  private readonly asking: Asking;
  private readonly cache: HttpCache;
  private readonly tell: Tell;

  constructor(asking: Asking, cache: HttpCache, tell: Tell) {
    this.asking = asking;
    this.pace = new Pace(asking.limits.callsPerWindow, asking.limits.windowMs);
    this.cache = cache;
    this.tell = tell;
  }

  /** @throws DataError that names the address */
  get(url: string): Promise<Buffer> {
    return this.ask(url, this.cache.read(url));
  }

  /** As get, with a body of JSON: nothing of it is kept for the next time. */
  post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Buffer> {
    return this.ask(url, null, { body: JSON.stringify(body), headers });
  }

  private async ask(url: string, known: Answer | null, posted?: Posted): Promise<Buffer> {
    const { origin } = new URL(url);
    const silence = this.silent.get(origin);
    if (silence) throw silence;
    const { tries } = this.asking.limits;
    for (let count = 1; ; count += 1) {
      await this.wait(this.pace.msUntilTurn(origin, Date.now()), url);
      try {
        const answer = await attempt(url, known, this.asking, posted);
        if (answer && !posted) this.fresh.set(url, answer);
        return (answer ?? known)?.body ?? Buffer.alloc(0);
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        if (count >= tries) throw this.givenUp(origin, error, tries);
        await this.pause(error, count, url);
      }
    }
  }

  /** Who has not answered at all is not asked for the other forty measures too. */
  private givenUp(origin: string, { problem, isSilence }: TransientError, tries: number): DataError {
    if (isSilence)
      this.silent.set(origin, new DataError([{ file: origin, expected: 'an answer; asked before in vain' }]));
    return afterTries(problem, tries);
  }

  /** Of the addresses whose answers have been read without a fault: a spoilt one must not be "not modified" for ever. */
  keep(urls: ReadonlySet<string>): void {
    try {
      for (const [url, answer] of this.fresh) if (urls.has(url)) this.cache.write(url, answer);
    } catch {
      this.tell('.cache/http cannot be written: the next time everything is asked for again');
    }
  }

  private async pause({ waitMs, problem }: TransientError, count: number, url: string): Promise<void> {
    const { limits } = this.asking;
    // Jitter keeps those who failed together from coming back together.
    const backoff = limits.backoffMs * 2 ** (count - 1) * (0.5 + Math.random());
    const ms = Math.min(waitMs ?? backoff, limits.longestWaitMs);
    this.tell(`${problem.message}; trying again in ${secondsOf(ms)}`);
    await this.wait(ms, url);
  }

  private async wait(ms: number, url: string): Promise<void> {
    if (ms <= 0) return;
    try {
      await wait(ms, undefined, { signal: this.asking.stop });
    } catch {
      throw new DataError([
        { file: url, column: 'time', expected: 'to be asked again in time, but the command ended before' },
      ]);
    }
  }
}

const afterTries = ({ problems }: DataError, tries: number) =>
  new DataError(problems.map((one) => ({ ...one, expected: `${one.expected}; asked ${tries} times` })));
