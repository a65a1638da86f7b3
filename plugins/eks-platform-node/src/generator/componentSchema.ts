import {
  COMPONENT_PAGES,
  parameterSchema,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { z } from 'zod';

const NAME = /^[a-z][a-z0-9-]*$/;
const name = z
  .string()
  .regex(NAME, 'use a-z, 0-9 and "-", starting with a letter');

/** Kubernetes quantity of CPU, such as `250m` or `1`. */
const cpu = z
  .string()
  .regex(/^\d+m?$/, 'write CPU as "250m" or "1", with quotes');

/** Kubernetes quantity of memory, such as `256Mi`. */
const memory = z
  .string()
  .regex(/^\d+(Mi|Gi)$/, 'write memory as "256Mi" or "1Gi"');

/**
 * Pods that need a place on the system nodes, as they are while the cluster starts.
 *
 * @public
 */
export const systemRequestSchema = z.strictObject({
  /** Name of the Deployment, StatefulSet, Job or DaemonSet. */
  workload: z.string().min(1),
  /** Number of pods; for a DaemonSet this is per node. */
  pods: z.number().int().min(1).default(1),
  /** Per pod. */
  cpu: cpu.default('0'),
  /** Per pod. */
  memory: memory.default('0Mi'),
  /** One pod on each node. */
  daemonSet: z.boolean().default(false),
  /** Expression; absent: always. */
  when: z.string().min(1).optional(),
});

/** @public */
export const LAYERS = [
  'access',
  'crds',
  'core',
  'capacity',
  'controllers',
  'configs',
  'apps',
] as const;

const expression = z.string().min(1);

const askSchema = z.strictObject({
  page: z.enum(COMPONENT_PAGES),
  /** Heading on that page. */
  group: z.string().min(1),
  /** Whether it is on unless preset or user say otherwise. */
  default: z.boolean().default(false),
  /** False: only the parameters are asked; `when` alone decides whether it is there. */
  choice: z.boolean().default(true),
  order: z.number().int().default(100),
});

/** A rule about a component's own answers. */
const refusalSchema = z.strictObject({
  when: expression,
  /** Parameter that the message stands at; absent: at the component's switch. */
  field: z.string().min(1).optional(),
  level: z.enum(['error', 'warning', 'note']).default('error'),
  /** May hold `${{ … }}`; names value and way out. */
  message: z.string().min(1),
});

const runtimeInfoSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'write a key such as velero_bucket'),
  /** Output of `infra/cluster`; the key when absent. */
  output: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'write an output such as velero_bucket')
    .optional(),
  type: z.enum(['string', 'number', 'bool']).default('string'),
  /** Dummy for the checks of the repository. */
  example: z.union([z.string(), z.number(), z.boolean()]),
  when: expression.optional(),
});

/**
 * `components/<name>/component.yaml`: what one building block is, needs and brings.
 *
 * Its other files are rendered into the repository at the same relative path.
 *
 * @public
 */
export const componentSchema = z.strictObject({
  /** Equals the folder's name; also the name of its Flux Kustomization. */
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  /** A key of `pins` in `versions.yaml`; absent for components without a version. */
  version: z.string().optional(),
  layer: z.enum(LAYERS),
  /** Components that must be ready before; each must be chosen whenever this one is. */
  requires: z.array(name).default([]),
  /** Components that must be ready before, if they are chosen at all. */
  after: z.array(name).default([]),
  /** Names of the CustomResourceDefinitions that it installs, such as `nodepools.karpenter.sh`. */
  crds: z
    .array(
      z.string().regex(/^[a-z0-9]+\.[a-z0-9.-]+$/, 'write <plural>.<group>'),
    )
    .default([]),
  namespace: name.optional(),
  /** Template expression over `spec` and `parameters`; absent: always possible. */
  when: expression.optional(),
  /** What is missing when `when` is false, such as "a GPU pool". */
  whenHint: z.string().min(1).optional(),
  systemRequests: z.array(systemRequestSchema).default([]),
  /** Present: the form asks for it. */
  ask: askSchema.optional(),
  /** What the form asks about it; answers at `components.<name>.parameters`. */
  parameters: z.array(parameterSchema).default([]),
  refuses: z.array(refusalSchema).default([]),
  /** Values that its manifests get from AWS, as `${key}`. */
  runtimeInfo: z.array(runtimeInfoSchema).default([]),
  /** Service accounts with an AWS role. */
  identities: z
    .array(
      z.strictObject({
        namespace: name,
        serviceAccount: name,
        when: expression.optional(),
      }),
    )
    .default([]),
  /** System place on Fargate: true gets its namespace a profile, false waits for other nodes. */
  fargate: z.boolean().default(false),
  /** Component whose Flux Kustomization applies its manifests; absent: it has one of its own, or none. */
  partOf: name.optional(),
  links: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        /** May hold `${{ … }}`. */
        url: z.string().min(1),
        icon: z.string().min(1).optional(),
        when: expression.optional(),
      }),
    )
    .default([]),
  /** Pages of its documentation, below `docs/`. */
  docs: z
    .array(
      z.strictObject({
        file: z.string().regex(/^docs\/[\w/.-]+\.md$/, 'write docs/<name>.md'),
        title: z.string().min(1),
        when: expression.optional(),
      }),
    )
    .default([]),
  costItems: z
    .array(
      z.strictObject({
        /** May hold `${{ … }}`. */
        title: z.string().min(1),
        /** USD per hour in us-east-1: a number, or an expression over `spec` and `parameters`. */
        hourlyUsd: z.union([z.number().min(0), expression]),
      }),
    )
    .default([]),
  /** Values of its own OpenTofu variables, for the tfvars file of the cluster. */
  tfvars: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(
            /^[a-z][a-z0-9_]*$/,
            'write a variable such as cloudtrail_days',
          ),
        /** Expression over `spec` and `parameters`. */
        value: expression,
        comment: z.string().min(1),
        when: expression.optional(),
      }),
    )
    .default([]),
  /** What it costs by use, so that no price per hour can be told. */
  notCounted: z.string().min(1).optional(),
});

/** @public */
export type ComponentDefinition = z.output<typeof componentSchema>;

/** @public */
export type SystemRequest = z.output<typeof systemRequestSchema>;
