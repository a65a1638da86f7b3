import { z } from 'zod';
import { systemRequestSchema } from './componentSchema';

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as "YYYY-MM-DD", with quotes');
const minor = z
  .string()
  .regex(/^\d+\.\d+$/, 'write a version as "1.36", with quotes');

/**
 * `versions.yaml`: the one table of versions that are known to work together.
 *
 * @public
 */
export const versionsSchema = z.strictObject({
  /** Version of the template itself. */
  template: z.string().regex(/^\d+\.\d+\.\d+$/, 'write a version as "0.1.0"'),
  asOf: date,
  kubernetes: z.strictObject({
    default: minor,
    versions: z
      .array(
        z.strictObject({
          version: minor,
          standardUntil: date,
          extendedUntil: date,
        }),
      )
      .min(1),
  }),
  /** Literal versions by name: modules, providers, charts, add-ons, AMI aliases. Keys are free. */
  pins: z.record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]*$/),
    z.string('write a version with quotes'),
  ),
  /** Pods on the system nodes that belong to no component: add-ons, Flux. */
  systemRequests: z.array(systemRequestSchema).default([]),
});

/** @public */
export type VersionTable = z.output<typeof versionsSchema>;
