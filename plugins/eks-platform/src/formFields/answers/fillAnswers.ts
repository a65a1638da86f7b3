import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isGroup, writeGroup } from './answerGroups';
import { getAt, isWithin } from './answerPath';
import { isSameAnswer } from './isSameAnswer';
import {
  findPreset,
  getEffectiveAnswer,
  needsVpc,
  type PartialAnswers,
} from './presetAnswers';
import { toRepoUrl } from './repoUrl';

/** What names the platform and its place; no preset answers it. */
const IDENTITY = ['preset', 'name', 'owner', 'description', 'repoUrl'];

/**
 * What has to change in the answers without anybody typing: the account and the repository are filled, groups follow their
 * preset where the user did not answer, and answers of a link become the user's.
 */
export function fillAnswers(options: {
  answers: PartialAnswers;
  preset: PartialAnswers;
  facts: FormFacts | undefined;
}): PartialAnswers {
  const { preset, facts } = options;
  if (!facts) {
    return {};
  }
  const { repoUrl } = options.answers;
  const edited = (
    options.answers.edited ?? adopt(options.answers, preset)
  ).filter(path => path !== 'repoUrl' || repoUrl);
  const answers = { ...options.answers, edited };
  const wanted: Record<string, unknown> = {
    edited,
    account: wantAccount(answers, facts),
    repoUrl: wantRepository(answers, facts),
  };
  for (const key of Object.keys(preset)) {
    if (isGroup(key)) {
      wanted[key] = wantGroup(answers, preset, key);
    } else if (!edited.some(path => isWithin(path, key))) {
      wanted[key] = undefined;
    }
  }
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([key, value]) =>
        !isSameAnswer(value, options.answers[key as keyof PartialAnswers]),
    ),
  );
}

/** Answers that came with a link and differ from the preset are the user's, as if typed. */
function adopt(answers: PartialAnswers, preset: PartialAnswers): string[] {
  return Object.keys(answers)
    .filter(key => !IDENTITY.includes(key) && key !== 'drafts')
    .flatMap(key => {
      const own = answers[key as keyof PartialAnswers];
      const usual = preset[key as keyof PartialAnswers];
      if (isGroup(key)) {
        return listDifferences(key, own, usual);
      }
      return own === undefined || isSameAnswer(own, usual) ? [] : [key];
    });
}

function listDifferences(path: string, own: unknown, usual: unknown): string[] {
  if (own === undefined || isSameAnswer(own, usual)) {
    return [];
  }
  return typeof own === 'object' && own !== null && !Array.isArray(own)
    ? Object.entries(own).flatMap(([name, value]) =>
        listDifferences(`${path}.${name}`, value, getAt(usual, [name])),
      )
    : [path];
}

/** The first account that may be used; one with a network to lend where the preset needs that. */
function wantAccount(answers: PartialAnswers, facts: FormFacts) {
  if (answers.account && answers.edited?.includes('account')) {
    return answers.account;
  }
  const usable = facts.accounts.filter(account => !account.locked);
  const fitting = needsVpc(findPreset(facts, answers))
    ? usable.find(account => account.vpcs.length > 0)
    : undefined;
  return (fitting ?? usable[0])?.alias ?? answers.account;
}

/** Named like the platform until the user names it. */
function wantRepository(answers: PartialAnswers, facts: FormFacts) {
  const isOwn = answers.edited?.includes('repoUrl');
  const host = facts.repositoryHosts[0];
  if (isOwn || !host) {
    return answers.repoUrl;
  }
  return answers.name
    ? toRepoUrl({
        host: host.host,
        owner: host.owners?.[0] ?? '',
        name: answers.name,
      })
    : undefined;
}

function wantGroup(
  answers: PartialAnswers,
  preset: PartialAnswers,
  key: string,
): unknown {
  const value = getEffectiveAnswer(answers, preset, key);
  const edited = (answers.edited ?? []).filter(path => isWithin(path, key));
  // The address of whoever is warned is known here only.
  const isNeeded = key === 'ingress' && Boolean(preset.ingress?.email);
  return edited.length > 0 || isNeeded
    ? writeGroup(key, value, edited)
    : undefined;
}
