import type {
  AccountChoice,
  Finding,
  FormFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { createContext, useContext } from 'react';
import { getAt, isWithin, splitPath } from './answerPath';
import type { AnswerChanges } from './changeAnswers';
import { getEffectiveAnswer, type PartialAnswers } from './presetAnswers';
import type { CheckState } from './usePlatformCheck';

/** What the fields of a form page share. */
export interface PlatformForm {
  answers: PartialAnswers;
  preset: PartialAnswers;
  facts?: FormFacts;
  account?: AccountChoice;
  check: CheckState;
  /** Whether the last Next stopped on this page. */
  isRefused: boolean;
  change(changes: AnswerChanges): void;
  /** Answers on the user's behalf; such an answer is not marked as theirs. */
  fill(answers: PartialAnswers): void;
}

export const PlatformFormContext = createContext<PlatformForm | undefined>(
  undefined,
);

export function usePlatformForm(): PlatformForm {
  const form = useContext(PlatformFormContext);
  if (!form) {
    throw new Error('Fields of the EKS platform form work inside EksPage only');
  }
  return form;
}

/** One answer of the form. */
export interface Answer<T> {
  /** The user's value or else the preset's. */
  value: T | undefined;
  presetValue: T | undefined;
  /** Whether the user typed it. */
  isMine: boolean;
  findings: Finding[];
  change(value: T): void;
  reset(): void;
}

/** Reads and changes the answer at a path such as `system.buys`. */
export function useAnswer<T>(path: string): Answer<T> {
  const form = usePlatformForm();
  const [key, ...rest] = splitPath(path);
  return {
    value: getAt(getEffectiveAnswer(form.answers, form.preset, key), rest) as T,
    presetValue: getAt(form.preset, splitPath(path)) as T,
    isMine: (form.answers.edited ?? []).some(edited => isWithin(edited, path)),
    findings: getFindings(form, path),
    change: value => form.change({ [path]: value }),
    reset: () => form.change({ [path]: undefined }),
  };
}

/** What the last check says about the answer at a path and all within it. */
export function getFindings(form: PlatformForm, path: string): Finding[] {
  return (form.check.result?.findings ?? []).filter(finding =>
    isWithin(finding.field, path),
  );
}
