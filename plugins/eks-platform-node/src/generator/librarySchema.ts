import { z } from 'zod';
import { systemRequestSchema } from './componentSchema';

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as "YYYY-MM-DD", with quotes');
const minor = z
  .string()
  .regex(/^\d+\.\d+$/, 'write a version as "1.36", with quotes');

const pin = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]*$/, 'write a name such as karpenter');

// `latest` would replace nodes whenever AWS publishes an image, and Amazon Linux 2 ended with Kubernetes 1.32.
const PINNED_IMAGE = /^(al2023|bottlerocket)@v\d[\w.]*$/;

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
          /** Least versions of pins that this minor works with. */
          needs: z
            .record(
              pin,
              z
                .string()
                .regex(/^\d+\.\d+\.\d+$/, 'write a version as "1.13.0"'),
            )
            .default({}),
        }),
      )
      .min(1),
  }),
  /** Literal versions by name: modules, providers, charts, add-ons, AMI aliases. Keys are free. */
  pins: z
    .record(pin, z.string('write a version with quotes'))
    .refine(pins => PINNED_IMAGE.test(pins['ami-alias'] ?? 'al2023@v1'), {
      path: ['ami-alias'],
      message:
        'pin one image of Amazon Linux 2023 or Bottlerocket, such as "al2023@v20260724"',
    }),
  /** Pods on the system nodes that belong to no component: add-ons, Flux. */
  systemRequests: z.array(systemRequestSchema).default([]),
});

/** @public */
export type VersionTable = z.output<typeof versionsSchema>;
