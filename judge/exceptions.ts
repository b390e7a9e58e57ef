/** What a judge says and we let stand. One that matches nothing any more is a finding itself. */
export interface Exception {
  judge: string;
  rule: string;
  /** The pages that it is about; without it all. */
  page?: RegExp;
  /** What the judge says; without it anything. */
  message?: RegExp;
  reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [];
