import type {
  ParameterDefinition,
  ParameterValue,
  PlatformAnswers,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ComponentDefinition } from '../componentSchema';
import type { TemplateLibrary } from '../TemplateLibrary';
import { resolveExample } from './platformOfAnswers';

/** One parameter that can be answered, or one column of a list. */
export interface AnswerPlace {
  definition: ComponentDefinition;
  parameter: ParameterDefinition;
  column?: string;
}

/** `jupyterhub.hubs.name` */
export const titleOf = ({ definition, parameter, column }: AnswerPlace) =>
  [definition.name, parameter.name, ...(column ? [column] : [])].join('.');

/** Every place of a component's answers, lists by their columns. */
export function answerPlaces(library: TemplateLibrary): AnswerPlace[] {
  return library.components.flatMap(({ definition }) =>
    definition.parameters.flatMap((parameter): AnswerPlace[] =>
      parameter.type === 'list'
        ? parameter.items.map(item => ({
            definition,
            parameter,
            column: item.name,
          }))
        : [{ definition, parameter }],
    ),
  );
}

/** What a place holds, in the parameters of its component. */
export function readPlace(
  { parameter, column }: AnswerPlace,
  parameters: Record<string, unknown>,
): unknown {
  const value = parameters[parameter.name];
  return column
    ? (value as Record<string, unknown>[] | undefined)?.[0]?.[column]
    : value;
}

/** Answers with another value at a place. */
export function withValue(
  base: PlatformAnswers,
  place: AnswerPlace,
  value: unknown,
): PlatformAnswers {
  const { definition, parameter, column } = place;
  const own = base.components?.[definition.name]?.parameters ?? {};
  const rows = (own[parameter.name] ??
    parameter.example ??
    parameter.default) as Record<string, unknown>[] | undefined;
  return {
    ...base,
    components: {
      ...base.components,
      [definition.name]: {
        enabled: true,
        parameters: {
          ...own,
          [parameter.name]: column
            ? [{ ...rows?.[0], [column]: value }, ...(rows ?? []).slice(1)]
            : value,
        },
      },
    },
  };
}

/** Answers under which the form asks for this place, from the first of several that can; undefined when none shows it. */
export function answersShowing(
  library: TemplateLibrary,
  bases: PlatformAnswers[],
  place: AnswerPlace,
): PlatformAnswers | undefined {
  return bases.reduce<PlatformAnswers | undefined>(
    (found, base) => found ?? baseShowing(library, base, place),
    undefined,
  );
}

function baseShowing(
  library: TemplateLibrary,
  base: PlatformAnswers,
  place: AnswerPlace,
): PlatformAnswers | undefined {
  const { definition, parameter, column } = place;
  const { name } = definition;
  const own = {
    ...Object.fromEntries(
      definition.parameters
        .filter(item => item.example !== undefined)
        .map(item => [item.name, item.example]),
    ),
    ...base.components?.[name]?.parameters,
  };
  const tries = [
    {},
    ...definition.parameters.flatMap(
      (other): Record<string, ParameterValue>[] => {
        if (parameter.when === undefined) {
          return [];
        }
        if (other.type === 'choice') {
          return other.choices.map(({ value }) => ({ [other.name]: value }));
        }
        return other.type === 'boolean'
          ? [{ [other.name]: true }, { [other.name]: false }]
          : [];
      },
    ),
  ];
  return tries
    .map(change => ({
      ...base,
      components: {
        ...base.components,
        [name]: { enabled: true, parameters: { ...own, ...change } },
      },
    }))
    .find(given => {
      const { findings, derived } = resolveExample(library, given);
      const state = derived.components?.[name];
      return (
        !findings.some(item => item.level === 'error') &&
        (!definition.ask?.choice || state?.chosen) &&
        !state?.hidden.some(
          hidden =>
            hidden === parameter.name ||
            hidden === `${parameter.name}.${column}`,
        )
      );
    });
}
