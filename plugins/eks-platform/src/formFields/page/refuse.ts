import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type {
  Finding,
  FormFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { isWithin } from '../answers/answerPath';
import { toDraftFindings } from '../answers/drafts';
import { PlatformChecks } from '../answers/PlatformChecks';
import { fillAnswers } from '../answers/fillAnswers';
import {
  getPresetAnswers,
  type PartialAnswers,
} from '../answers/presetAnswers';
import { readFacts } from '../answers/useFormFacts';
import { isOnPage, type ComponentPage } from '../components/componentPage';

interface FieldValidation {
  addError(message: string): void;
}

interface ValidationContext {
  apiHolder: ApiHolder;
  formData: object;
  /** Options of the field in the template; `page` limits components to those that it asks for. */
  uiSchema?: { 'ui:options'?: { page?: ComponentPage } };
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
  const answers = context.formData as PartialAnswers;
  const page = context.uiSchema?.['ui:options']?.page;
  const drafts = toDraftFindings(answers.drafts);
  const { findings, facts } = await checkAnswers(context.apiHolder, answers);
  return [...drafts, ...findings]
    .filter(
      finding =>
        finding.level === 'error' &&
        isMeant(finding.field) &&
        (!page || isOnPage(finding.field, page, facts)),
    )
    .map(finding => finding.message);
}

async function checkAnswers(
  apiHolder: ApiHolder,
  answers: PartialAnswers,
): Promise<{ findings: Finding[]; facts?: FormFacts }> {
  const api = apiHolder.get(eksPlatformApiRef);
  if (!api) {
    return { findings: [] };
  }
  try {
    const facts = await readFacts(api);
    // Whoever is quick presses Next before the page has filled what follows from the name.
    const preset = getPresetAnswers({ facts, answers, derived: undefined });
    const filled = fillAnswers({ answers, preset, facts });
    const { findings } = await PlatformChecks.of(api).check({
      ...answers,
      account: answers.account ?? filled.account,
      repoUrl: answers.repoUrl ?? filled.repoUrl,
    });
    return { findings, facts };
  } catch {
    return { findings: [] };
  }
}
