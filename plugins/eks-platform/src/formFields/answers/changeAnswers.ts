import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getAt, isWithin, setAt, splitPath } from './answerPath';
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
  facts: FormFacts | undefined;
}): PartialAnswers {
  const { preset, changes, facts } = options;
  const next: Record<string, unknown> = { ...options.answers };
  let edited = new Set(options.answers.edited ?? []);

  for (const [path, value] of Object.entries(changes)) {
    const [key, ...rest] = splitPath(path);
    const before = getEffectiveAnswer(next as PartialAnswers, preset, key);
    const presetValue = preset[key as keyof PartialAnswers];
    const wanted = value ?? getAt(presetValue, rest);
    next[key] = setAt(before, rest, wanted);
    edited.add(path);
    if (value === undefined) {
      edited = without(edited, path);
    }
    if (!ALWAYS_WRITTEN.includes(key) && isSameAnswer(next[key], presetValue)) {
      next[key] = undefined;
      edited = without(edited, key);
    }
  }
  next.edited = [...edited];
  return { ...next, ...fillRequired(next as PartialAnswers, facts) };
}

/** Answers that are needed but follow from others: the account and the repository. */
export function fillRequired(
  answers: PartialAnswers,
  facts: FormFacts | undefined,
): PartialAnswers {
  const filled: PartialAnswers = {};
  const account = facts?.accounts.find(candidate => !candidate.locked);
  if (!answers.account && account) {
    filled.account = account.alias;
  }
  const host = facts?.repositoryHosts[0];
  const ownsRepository = answers.edited?.includes('repoUrl');
  if (answers.name && host && !ownsRepository) {
    const repoUrl = toRepoUrl({
      host: host.host,
      owner: host.owners?.[0] ?? '',
      name: answers.name,
    });
    if (repoUrl !== answers.repoUrl) {
      filled.repoUrl = repoUrl;
    }
  }
  return filled;
}

/** Writes a repository as the scaffolder reads it: `host?owner=o&repo=r`. */
export function toRepoUrl(repository: {
  host: string;
  owner: string;
  name: string;
}): string {
  const query = new URLSearchParams({
    owner: repository.owner,
    repo: repository.name,
  });
  return `${repository.host}?${query}`;
}

/** Reads `host?owner=o&repo=r`; parts that are missing are empty. */
export function parseRepoUrl(repoUrl: string | undefined) {
  const [host = '', search = ''] = (repoUrl ?? '').split('?');
  const query = new URLSearchParams(search);
  return {
    host,
    owner: query.get('owner') ?? '',
    name: query.get('repo') ?? '',
  };
}

function without(paths: Set<string>, ancestor: string): Set<string> {
  return new Set([...paths].filter(path => !isWithin(path, ancestor)));
}
