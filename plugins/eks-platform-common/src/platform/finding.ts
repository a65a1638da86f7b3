/**
 * Something a rule says about the answers: what is wrong, where, and a way out.
 *
 * An `error` stops Create; a `warning` may cost or break something, a `note` is worth knowing: both are shown beside the
 * field and in the review.
 *
 * @public
 */
export interface Finding {
  rule: string;
  level: 'error' | 'warning' | 'note';
  /** Path of the answer, such as `pools.1.sizes` or `subnets.intra.1`. */
  field: string;
  message: string;
  /** A value that would pass; the form offers it as a button. */
  fix?: { label: string; set: Record<string, unknown> };
}

/** One check of the rendered files. @public */
export interface VerifyCheck {
  id: string;
  title: string;
  state: 'passed' | 'failed';
  /** How many things it looked at. */
  count?: number;
  failures: {
    file: string;
    line?: number;
    message: string;
    component?: string;
  }[];
}

/** @public */
export interface RenderedFile {
  path: string;
  content: string;
  executable?: boolean;
}
