import { z } from 'zod';

/** A CPU architecture of images. @public */
export const archSchema = z.enum(['arm64', 'amd64']);

/** How pools buy: `spot-first` lets Karpenter fall back to on-demand. @public */
export const buysSchema = z.enum(['spot', 'on-demand', 'spot-first']);

/** One node pool as the form holds it. @public */
export const poolAnswersSchema = z.object({
  name: z.string(),
  kind: z.enum(['general', 'gpu']),
  arch: z.enum(['arm64', 'amd64', 'both']),
  buys: buysSchema,
  /** General pools: instance categories such as `c`, `m`, `r`, `t`. */
  categories: z.array(z.string()).optional(),
  /** General pools: instance generations greater than this, such as 5. */
  minGeneration: z.number().int().optional(),
  /** GPU pools: one family, such as `g5g`. */
  family: z.string().optional(),
  /** GPU pools: sizes, such as `xlarge`. */
  sizes: z.array(z.string()).optional(),
  limits: z.object({
    cpu: z.number().optional(),
    /** GiB */
    memory: z.number().optional(),
    gpus: z.number().int().optional(),
  }),
  /** Hours until a node is replaced. */
  expireAfterHours: z.number().optional(),
  /** GiB of the root disk. */
  diskGib: z.number().int().optional(),
});

/**
 * Answers of the form, as the scaffolder hands them on. Every key is optional but name, owner, account and repository:
 * what is missing comes from the preset.
 *
 * @public
 */
export const platformAnswersSchema = z.object({
  preset: z.enum(['gitops-platform']).default('gitops-platform'),
  name: z.string(),
  owner: z.string(),
  description: z.string().optional(),
  /** As RepoUrlPicker writes it: `host?owner=o&repo=r`. */
  repoUrl: z.string(),
  account: z.string(),
  region: z.string().optional(),
  zones: z.number().int().optional(),
  vpcCidr: z.string().optional(),
  natGateways: z.enum(['one', 'per-zone']).optional(),
  /** Blocks per tier and zone; derived from the range when absent. */
  subnets: z
    .object({
      private: z.array(z.string()),
      public: z.array(z.string()),
      intra: z.array(z.string()),
    })
    .optional(),
  kubernetesVersion: z.string().optional(),
  supportPolicy: z.enum(['STANDARD', 'EXTENDED']).optional(),
  endpoint: z.enum(['private', 'allow-list']).optional(),
  allowedCidrs: z.array(z.string()).optional(),
  system: z
    .object({
      instanceType: z.string(),
      buys: z.enum(['spot', 'on-demand']),
      desired: z.number().int(),
      max: z.number().int(),
    })
    .optional(),
  pools: z.array(poolAnswersSchema).optional(),
  ingress: z
    .object({
      entry: z.enum(['traefik', 'none']),
      reach: z.enum(['public', 'internal']),
      domain: z.string(),
      certificates: z.enum(['letsencrypt', 'letsencrypt-staging', 'none']),
      email: z.string().optional(),
      dashboard: z.boolean(),
    })
    .optional(),
  sampleApp: z.boolean().optional(),
  gpuSmokeTest: z.boolean().optional(),
  /** Form only: paths of answers that the user typed. */
  edited: z.array(z.string()).optional(),
});

/** @public */
export type PlatformAnswers = z.infer<typeof platformAnswersSchema>;

/** @public */
export type PoolAnswers = z.infer<typeof poolAnswersSchema>;
