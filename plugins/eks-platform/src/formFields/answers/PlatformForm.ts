import type {
  AccountChoice,
  Finding,
  FormFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { createContext, useContext } from 'react';
import { getAt, isWithin, splitPath } from './answerPath';
import { toDraftFindings, type Draft, type Drafts } from './drafts';
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
  /** Keeps what is typed but is no answer yet; undefined when it is one, or gone. */
  keepDraft(path: string, draft: Draft | undefined): void;
  /** Changes all drafts at once, as when a row of a list goes. */
  changeDrafts(
    change: (drafts: Drafts | undefined) => Drafts | undefined,
  ): void;
  /** Takes all answers as they were, such as before another preset was chosen. */
  restore(answers: PartialAnswers): void;
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
    isMine: isMine(form.answers, path),
    findings: getFindings(form, path),
    change: value => form.change({ [path]: value }),
    reset: () => form.change({ [path]: undefined }),
  };
}

/** Whether the user typed the answer at a path, something within it or a list around it. */
export function isMine(answers: PartialAnswers, path: string): boolean {
  return (answers.edited ?? []).some(
    edited => isWithin(edited, path) || isWithin(path, edited),
  );
}

/** What is typed but no answer, and what the last check says, about a path and all within it. */
export function getFindings(form: PlatformForm, path: string): Finding[] {
  const { drafts } = form.answers;
  const checked = (form.check.result?.findings ?? []).filter(
    // The check saw the last answer, not what is typed now.
    finding => !drafts?.[finding.field],
  );
  return [...toDraftFindings(drafts), ...checked].filter(finding =>
    isWithin(finding.field, path),
  );
}
