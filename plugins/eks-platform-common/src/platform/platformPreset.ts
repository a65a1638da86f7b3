import { z } from 'zod';
import { platformAnswersSchema } from './answers';

/** What a preset answers: everything except what names the platform and its place. @public */
export const presetAnswersSchema = platformAnswersSchema
  .pick({
    zones: true,
    vpcCidr: true,
    natGateways: true,
    supportPolicy: true,
    endpoint: true,
    system: true,
    pools: true,
  })
  .required()
  .extend({
    ingress: platformAnswersSchema.shape.ingress
      .unwrap()
      .omit({ domain: true, email: true, byoSecret: true }),
    networkMode: platformAnswersSchema.shape.networkMode,
    components: platformAnswersSchema.shape.components,
  })
  .strict();

/**
 * `presets/<id>.yaml`: a named set of answers with its words.
 *
 * @public
 */
export const platformPresetSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'use a-z, 0-9 and "-", starting with a letter'),
  title: z.string().min(1),
  /** What it is for. */
  text: z.string().min(1),
  /** What it gives up or needs. */
  gives: z.string().min(1),
  answers: presetAnswersSchema,
  /** Smaller numbers stand first; the first one is the recommended start. */
  order: z.number().int().default(100),
  /** Workload nodes that the preset's own components need; the idle cost counts them. */
  idleNodes: z
    .array(
      z.strictObject({
        instanceType: z.string(),
        count: z.number().int().min(1),
        buys: z.enum(['spot', 'on-demand']),
      }),
    )
    .default([]),
});

/** @public */
export type PlatformPreset = z.output<typeof platformPresetSchema>;
