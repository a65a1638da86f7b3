import type { ApiHolder } from '@backstage/frontend-plugin-api';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { isWithin } from '../answers/answerPath';
import { PlatformChecks } from '../answers/PlatformChecks';
import type { PartialAnswers } from '../answers/presetAnswers';

interface FieldValidation {
  addError(message: string): void;
}

interface ValidationContext {
  apiHolder: ApiHolder;
  formData: object;
}

/**
 * Adds what the server refuses about one answer, so that Next stops on its page.
 *
 * When the server does not answer the form goes on: Create runs the same rules.
 */
export async function refuseAnswer(
  key: string,
  validation: FieldValidation,
  context: ValidationContext,
): Promise<void> {
  for (const message of await findRefusals(context, field =>
    isWithin(field, key),
  )) {
    validation.addError(message);
  }
}

/** The same for answers of the page that the user left to the preset: validators run only for keys that are present. */
export async function refuseUnanswered(
  keys: readonly string[],
  validation: FieldValidation,
  context: ValidationContext,
): Promise<void> {
  const all = keys.includes('*');
  const absent = keys.filter(key => !(key in context.formData));
  for (const message of await findRefusals(
    context,
    field => all || absent.some(key => isWithin(field, key)),
  )) {
    validation.addError(message);
  }
}

async function findRefusals(
  context: ValidationContext,
  isMeant: (field: string) => boolean,
): Promise<string[]> {
  const api = context.apiHolder.get(eksPlatformApiRef);
  if (!api) {
    return [];
  }
  try {
    const { findings } = await PlatformChecks.of(api).check(
      context.formData as PartialAnswers,
    );
    return findings
      .filter(finding => finding.level === 'error' && isMeant(finding.field))
      .map(finding => finding.message);
  } catch {
    return [];
  }
}
