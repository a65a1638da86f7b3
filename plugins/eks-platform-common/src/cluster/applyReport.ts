import { z } from 'zod';

/** One root of the generated repository. @public */
export const applyReportRootSchema = z.object({
  root: z.enum(['network', 'cluster', 'flux']),
  result: z.enum(['waiting', 'running', 'succeeded', 'failed']),
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  /** Resources that the plan of this root creates, changes or destroys; absent before its plan. */
  planned: z.number().int().nonnegative().optional(),
  /** Resources done so far. */
  done: z.number().int().nonnegative().optional(),
});

/**
 * What whoever applies writes to `s3://<state bucket>/reports/<cluster>.json`, before, during and after an apply.
 *
 * It holds resource addresses but never their values.
 *
 * @public
 */
export const applyReportSchema = z.object({
  schemaVersion: z.literal(1),
  cluster: z.string(),
  operation: z.enum(['apply', 'destroy', 'plan']),
  commit: z.string().regex(/^[0-9a-f]{7,40}$/),
  startedAt: z.iso.datetime(),
  /** Renewed while work goes on; a report without an end that is older than 30 minutes says nothing any more. */
  updatedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  result: z.enum(['running', 'succeeded', 'failed']),
  roots: z.array(applyReportRootSchema),
  changed: z.array(z.string()).max(500).optional(),
  /** First error in one line, without values. */
  error: z.string().max(500).optional(),
  /** A browser follows it, so what is no web address counts as none; the rest of the report stands. */
  runUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
});

/** @public */
export type ApplyReport = z.infer<typeof applyReportSchema>;
