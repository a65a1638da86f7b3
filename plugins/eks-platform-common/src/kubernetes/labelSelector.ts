import type { LabelSelector } from './projections';

/** Whether labels meet every term of a selector; an empty selector meets everything, none at all meets nothing. */
export function matchesSelector(
  selector: LabelSelector | undefined,
  labels: Record<string, string>,
): boolean {
  if (!selector) {
    return false;
  }
  const { matchLabels, matchExpressions } = selector;
  return (
    Object.entries(matchLabels).every(
      ([key, value]) => labels[key] === value,
    ) && matchExpressions.every(term => meetsTerm(term, labels))
  );
}

function meetsTerm(
  { key, operator, values }: LabelSelector['matchExpressions'][number],
  labels: Record<string, string>,
): boolean {
  switch (operator) {
    case 'In':
      return values.includes(labels[key]);
    case 'NotIn':
      // Without the label it is not in the list either.
      return !values.includes(labels[key]);
    case 'Exists':
      return key in labels;
    case 'DoesNotExist':
      return !(key in labels);
    default:
      // An operator that the API server does not know either.
      return false;
  }
}
