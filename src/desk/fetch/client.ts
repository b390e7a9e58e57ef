import { setTimeout as wait } from 'node:timers/promises';
import { DataError } from '../../model/problem.ts';
import { attempt, Passing, type Asking } from './attempt.ts';
import type { Answer, HttpCache } from './httpCache.ts';
import { secondsOf } from './limits.ts';
import { Pace } from './pace.ts';

/** What is told while the command works. */
export type Tell = (line: string) => void;

/** Asks politely: says who asks, asks only for what is new, waits when told to. */
export class Client {
  private readonly fresh = new Map<string, Answer>();
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
  async get(url: string): Promise<Buffer> {
    const known = this.cache.read(url);
    const { tries } = this.asking.limits;
    for (let count = 1; ; count += 1) {
      await this.wait(this.pace.msUntilTurn(new URL(url).origin, Date.now()), url);
      try {
        const answer = await attempt(url, known, this.asking);
        if (answer) this.fresh.set(url, answer);
        return (answer ?? known)?.body ?? Buffer.alloc(0);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        if (count >= tries) throw afterTries(error.problem, tries);
        await this.pause(error, count, url);
      }
    }
  }

  /** Called when the answers have been read without a fault: a spoilt one must not be "not modified" for ever. */
  keep(): void {
    try {
      for (const [url, answer] of this.fresh) this.cache.write(url, answer);
    } catch {
      this.tell('.cache/http cannot be written: the next time everything is asked for again');
    }
  }

  private async pause({ waitMs, problem }: Passing, count: number, url: string): Promise<void> {
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
