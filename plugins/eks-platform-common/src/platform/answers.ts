import { z } from 'zod';
import { componentAnswerSchema } from './components/componentFacts';

/** A CPU architecture of images. @public */
export const archSchema = z.enum(['arm64', 'amd64']);

/** Where certificates come from; `byo`: a secret in Secrets Manager that somebody else fills. @public */
export const certificatesSchema = z.enum([
  'letsencrypt',
  'letsencrypt-staging',
  'byo',
  'none',
]);

/** How pools buy: `spot-first` lets Karpenter fall back to on-demand. @public */
export const buysSchema = z.enum(['spot', 'on-demand', 'spot-first']);

/** A taint of nodes. @public */
export const taintSchema = z.object({
  key: z.string(),
  value: z.string().default(''),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
});

/** How many nodes of a pool may be disrupted at once, and when. @public */
export const budgetSchema = z.object({
  /** A number or a percentage, such as `1` or `10%`. */
  nodes: z.string(),
  /** Cron in UTC; with `durationHours`. */
  schedule: z.string().optional(),
  durationHours: z.number().optional(),
  reasons: z.array(z.enum(['Empty', 'Drifted', 'Underutilized'])).optional(),
});

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
  /** General pools: only these families, such as `m5`; they take the place of categories and generation. */
  families: z.array(z.string()).optional(),
  /** GPU pools: one family, such as `g5g`. */
  family: z.string().optional(),
  /** Sizes, such as `xlarge`; GPU pools need them, other pools take any when there is none. */
  sizes: z.array(z.string()).optional(),
  /** Letters of zones, such as `a`; all zones of the platform when absent. */
  zones: z.array(z.string()).optional(),
  limits: z.object({
    cpu: z.number().optional(),
    /** GiB */
    memory: z.number().optional(),
    gpus: z.number().int().optional(),
    nodes: z.number().int().optional(),
  }),
  /** Hours until a node is replaced. */
  expireAfterHours: z.number().optional(),
  /** Minutes that pods have to leave a node. */
  graceMinutes: z.number().optional(),
  /** GiB of the root disk. */
  diskGib: z.number().int().optional(),
  /** Of the root disk; 3000 is included. */
  diskIops: z.number().int().optional(),
  /** MiB per second of the root disk; 125 is included. */
  diskThroughput: z.number().int().optional(),
  taints: z.array(taintSchema).optional(),
  /** Taints that something takes away once the node is ready. */
  startupTaints: z.array(taintSchema).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  /** The pool with the greatest weight is tried first. */
  weight: z.number().int().optional(),
  consolidation: z
    .object({
      policy: z.enum(['WhenEmpty', 'WhenEmptyOrUnderutilized']),
      afterSeconds: z.number().int(),
    })
    .optional(),
  budgets: z.array(budgetSchema).optional(),
  /** Nodes are only replaced when they expire: for pods that must not be moved to save money. */
  doNotDisrupt: z.boolean().optional(),
});

/**
 * Answers of the form, as the scaffolder hands them on. Every key is optional but name, owner, account and repository:
 * what is missing comes from the preset.
 *
 * @public
 */
export const platformAnswersSchema = z.object({
  preset: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'Choose a preset of the list.')
    .default('gitops-platform'),
  name: z.string(),
  owner: z.string(),
  description: z.string().optional(),
  /** As RepoUrlPicker writes it: `host?owner=o&repo=r`. */
  repoUrl: z.string(),
  /** Folder of the platform inside the repository; its root when absent. */
  repositoryPath: z.string().optional(),
  account: z.string(),
  region: z.string().optional(),
  zones: z.number().int().optional(),
  /** `existing`: a VPC of the account profile. */
  networkMode: z.enum(['create', 'existing']).optional(),
  /** Id of the existing VPC. */
  vpcId: z.string().optional(),
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
      /** Where Flux, Karpenter and DNS run before there are other nodes. */
      placement: z.enum(['managed-node-group', 'fargate']).optional(),
      /** Whether only system pods may run on the system nodes. */
      tainted: z.boolean().optional(),
    })
    .optional(),
  pools: z.array(poolAnswersSchema).optional(),
  ingress: z
    .object({
      entry: z.enum(['traefik', 'none']),
      reach: z.enum(['public', 'internal']),
      domain: z.string(),
      certificates: certificatesSchema,
      email: z.string().optional(),
      /** `shared`: records lie in the account profile's zone; `own`: the cluster gets one that it delegates. */
      zone: z.enum(['own', 'shared']).optional(),
      /** Name of the secret in Secrets Manager with `tls.crt` and `tls.key`; for `byo`. */
      byoSecret: z.string().optional(),
    })
    .optional(),
  /** By component name. */
  components: z.record(z.string(), componentAnswerSchema).optional(),
  /** Form only: paths of answers that the user typed. */
  edited: z.array(z.string()).optional(),
});

/** @public */
export type PlatformAnswers = z.infer<typeof platformAnswersSchema>;

/** @public */
export type PoolAnswers = z.infer<typeof poolAnswersSchema>;
