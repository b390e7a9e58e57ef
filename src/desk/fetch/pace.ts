/** Keeps to what a publisher allows: of its calls at most so many begin within any stretch of so many milliseconds. */
export class Pace {
  private readonly begun = new Map<string, number[]>();
  private readonly calls: number;
  private readonly windowMs: number;

  constructor(calls: number, windowMs: number) {
    this.calls = calls;
    this.windowMs = windowMs;
  }

  /** Takes the next free moment. @returns how many milliseconds from now it is */
  msUntilTurn(origin: string, now: number): number {
    const begun = this.begun.get(origin) ?? [];
    const earlier = begun.at(-this.calls);
    const at = earlier === undefined ? now : Math.max(now, earlier + this.windowMs);
    this.begun.set(origin, [...begun.slice(1 - this.calls), at]);
    return at - now;
  }
}
