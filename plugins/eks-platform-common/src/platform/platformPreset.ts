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
    sampleApp: true,
    gpuSmokeTest: true,
  })
  .required()
  .extend({
    ingress: platformAnswersSchema.shape.ingress
      .unwrap()
      .omit({ domain: true, email: true }),
  })
  .strict();

/**
 * `presets/<id>.yaml`: a named set of answers with its words.
 *
 * @public
 */
export const platformPresetSchema = z.strictObject({
  id: platformAnswersSchema.shape.preset.unwrap(),
  title: z.string().min(1),
  /** What it is for. */
  text: z.string().min(1),
  /** What it gives up or needs. */
  gives: z.string().min(1),
  answers: presetAnswersSchema,
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
