import { z } from 'zod';
import { faultOfDefinition } from './faultOfDefinition';

const base = {
  /** Key in `components.<component>.parameters`. */
  name: z
    .string()
    .regex(
      /^[a-z][A-Za-z0-9]*$/,
      'write the name in camelCase, such as schedule',
    ),
  title: z.string().min(1),
  help: z.string().min(1).optional(),
  /** Expression over `spec` and `parameters`: asked, and used, only while it is true. */
  when: z.string().min(1).optional(),
  /** Whether the user must answer; a parameter without a default is required. */
  required: z.boolean().default(false),
  /** A value that works, where there is no default: for the checks of the library and as a hint in the form. */
  example: z.unknown().optional(),
};

const textSchema = z.strictObject({
  ...base,
  type: z.literal('string'),
  /** An empty default makes the answer optional. */
  default: z.string().optional(),
  /** Regular expression of the whole text. */
  pattern: z.string().min(1).optional(),
  /** Ends the sentence "Write …". */
  patternHint: z.string().min(1).optional(),
  maxLength: z.number().int().min(1).max(10_000).default(200),
});

const numeric = {
  ...base,
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Shown behind the number, such as GiB. */
  unit: z.string().min(1).optional(),
};

const integerSchema = z.strictObject({
  ...numeric,
  type: z.literal('integer'),
  default: z.number().int().optional(),
});

const numberSchema = z.strictObject({
  ...numeric,
  type: z.literal('number'),
  default: z.number().optional(),
});

const booleanSchema = z.strictObject({
  ...base,
  type: z.literal('boolean'),
  default: z.boolean().optional(),
});

const choiceSchema = z.strictObject({
  ...base,
  type: z.literal('choice'),
  default: z.string().optional(),
  choices: z
    .array(
      z.strictObject({
        value: z.string().min(1),
        title: z.string().min(1),
        help: z.string().min(1).optional(),
      }),
    )
    .min(1),
});

/** A column of a list's table, or a parameter of its own. @public */
export const scalarParameterSchema = z
  .discriminatedUnion('type', [
    textSchema,
    integerSchema,
    numberSchema,
    booleanSchema,
    choiceSchema,
  ])
  .superRefine(refuseFaults);

const listSchema = z.strictObject({
  ...base,
  type: z.literal('list'),
  /** Columns of the table. */
  items: z.array(scalarParameterSchema).min(1),
  /** Name of one row in paths and templates: a path that names `hub.` is rendered once per row. */
  item: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, 'write the name in camelCase, such as hub')
    .refine(
      name =>
        !['spec', 'component', 'parameters', 'pool', 'loop'].includes(name),
      'is taken: call a row by what it is, such as hub',
    )
    .optional(),
  default: z.array(z.record(z.string(), z.unknown())).optional(),
  minItems: z.number().int().min(0).default(0),
  maxItems: z.number().int().min(1).max(200).default(50),
  /** Item parameter that no two rows may share. */
  unique: z.string().optional(),
});

/**
 * One thing that a component asks for; the form draws its field from it.
 *
 * @public
 */
export const parameterSchema = z
  .union([scalarParameterSchema, listSchema.superRefine(refuseFaults)])
  .describe('parameter');

function refuseFaults(
  definition: ParameterDefinition,
  context: z.RefinementCtx,
): void {
  for (const { path, message } of faultOfDefinition(definition)) {
    context.addIssue({ code: 'custom', path, message });
  }
}

/** @public */
export type ScalarParameter =
  | z.output<typeof textSchema>
  | z.output<typeof integerSchema>
  | z.output<typeof numberSchema>
  | z.output<typeof booleanSchema>
  | z.output<typeof choiceSchema>;

/** @public */
export type ListParameter = z.output<typeof listSchema>;

/** @public */
export type ParameterDefinition = ScalarParameter | ListParameter;

/** Value of a parameter in answers. @public */
export type ParameterValue =
  | string
  | number
  | boolean
  | Record<string, unknown>[];

/** @public */
export type ParameterValues = Record<string, unknown>;
