import type { ScalarParameter } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FormText } from '../parts';

/** A value as it reads in a sentence. */
export function writeValue(
  definition: ScalarParameter,
  value: unknown,
  t: FormText,
): string {
  if (definition.type === 'boolean') {
    return t(value === true ? 'value.on' : 'value.off');
  }
  if (definition.type === 'choice') {
    return (
      definition.choices.find(choice => choice.value === value)?.title ??
      String(value ?? '–')
    );
  }
  const text = String(value ?? '');
  if (text === '') {
    return t('value.empty');
  }
  return 'unit' in definition && definition.unit
    ? `${text} ${definition.unit}`
    : text;
}
