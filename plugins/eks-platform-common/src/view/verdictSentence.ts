/** @public */
export type VerdictWord =
  | 'healthy'
  | 'healthy-as-far-as-seen'
  | 'degraded'
  | 'in-trouble'
  | 'not-known'
  | 'not-applied'
  | 'being-created'
  | 'stopped'
  | 'being-destroyed'
  | 'absent';

/** The verdict is a sentence: `<word>: <title>`. @public */
export interface Verdict {
  word: VerdictWord;
  /** Title of the worst problem, or what it is being done. */
  title?: string;
  /** What is fine, then how much is hurt. */
  summary: string;
}
