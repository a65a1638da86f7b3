import type { z as zod } from 'zod/v3';

/** Input fields of every question about one cluster. */
export const clusterInput = (z: typeof zod) => ({
  cluster: z
    .string()
    .min(1)
    .describe('Entity ref, <account>/<region>/<name>, or name'),
  cursor: z
    .string()
    .optional()
    .describe('nextCursor of the answer before, for more rows'),
});
