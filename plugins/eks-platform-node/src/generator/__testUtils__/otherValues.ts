import type { AnswerPlace } from './parameterAnswers';

/** Texts of the kinds that components ask for; the pattern of a parameter chooses. */
const TEXTS = [
  'other',
  'other@acme.dev',
  '/other',
  '#other',
  'default',
  'Europe/Paris',
  './charts/other',
  'https://github.com/acme/other',
  'acme/other',
  'quay.io/acme/other:1.0',
  '2026-11-01',
  'other.py',
  '/app/other.py',
  'other/',
  'runs',
  'hubs',
  'ecr-pullthroughcache/other',
  'checkout/other',
  'everything/other',
];

/** Values that a place may take instead of its present one; some of them no rule takes. */
export function otherValues(
  { parameter, column }: AnswerPlace,
  current: unknown,
): unknown[] {
  const definition =
    parameter.type === 'list'
      ? parameter.items.find(item => item.name === column)!
      : parameter;
  switch (definition.type) {
    case 'boolean':
      return [!current];
    case 'choice':
      return definition.choices
        .map(choice => choice.value)
        .filter(value => value !== current);
    case 'string':
      return [`${current}x`, `${current}/x`, ...TEXTS].filter(
        value => value !== current,
      );
    default:
      return [
        Number(current ?? 0) + 1,
        Number(current ?? 0) - 1,
        Number(current ?? 0) / 2,
      ];
  }
}
