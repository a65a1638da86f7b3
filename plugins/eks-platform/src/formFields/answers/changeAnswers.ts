import { isGroup, toEditedPath, writeGroup } from './answerGroups';
import { getAt, isWithin, setAt, splitPath } from './answerPath';
import { withoutDraft } from './drafts';
import { isSameAnswer } from './isSameAnswer';
import { getEffectiveAnswer, type PartialAnswers } from './presetAnswers';

/** Without these the server has nothing to check, so they are never left to the preset. */
const ALWAYS_WRITTEN = ['preset', 'name', 'owner', 'account', 'repoUrl'];

/** Changed answers by path; undefined takes the preset's value again. */
export type AnswerChanges = Record<string, unknown>;

/**
 * Applies what the user typed and keeps the list of answers that are theirs.
 *
 * An answer equal to the preset's is not kept, so that it follows the preset from then on.
 */
export function changeAnswers(options: {
  answers: PartialAnswers;
  preset: PartialAnswers;
  changes: AnswerChanges;
}): PartialAnswers {
  const { preset, changes } = options;
  let next: Record<string, unknown> = {
    ...options.answers,
    edited: [...(options.answers.edited ?? [])],
  };
  for (const [path, value] of Object.entries(changes)) {
    next = changeAnswer(next, preset, path, value);
  }
  next.drafts = withoutDraft(options.answers.drafts, path =>
    Object.keys(changes).some(
      changed =>
        changed === path ||
        (changes[changed] === undefined && isWithin(path, changed)),
    ),
  );
  return next as PartialAnswers;
}

function changeAnswer(
  answers: Record<string, unknown>,
  preset: PartialAnswers,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const [key, ...rest] = splitPath(path);
  const usual = preset[key as keyof PartialAnswers];
  const before = getEffectiveAnswer(answers as PartialAnswers, preset, key);
  const after = setAt(before, rest, value ?? getAt(usual, rest));

  const typed = toEditedPath(path, after);
  const others = without(answers.edited as string[], typed);
  const isUsual = isSameAnswer(
    getAt(after, splitPath(typed).slice(1)),
    getAt(usual, splitPath(typed).slice(1)),
  );
  const isKept = value !== undefined && !isUsual;
  const edited =
    isKept || ALWAYS_WRITTEN.includes(path) ? [...others, typed] : others;

  let written: unknown = after;
  if (!ALWAYS_WRITTEN.includes(key) && isSameAnswer(after, usual)) {
    written = undefined;
  } else if (isGroup(key)) {
    written = writeGroup(key, after, edited);
  }
  return { ...answers, [key]: written, edited };
}

function without(paths: readonly string[], ancestor: string): string[] {
  return paths.filter(path => !isWithin(path, ancestor));
}
