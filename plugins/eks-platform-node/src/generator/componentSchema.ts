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
  /** Template expression over `spec`; absent: always part of the platform. */
  when: z.string().optional(),
  systemRequests: z.array(systemRequestSchema).default([]),
});

/** @public */
export type ComponentDefinition = z.output<typeof componentSchema>;

/** @public */
export type SystemRequest = z.output<typeof systemRequestSchema>;
