import type { PartialAnswers } from './presetAnswers';

/** What belongs to the one platform: its name, its place, its addresses. */
const OF_THE_ONE = [
  'name',
  'repoUrl',
  'description',
  'vpcCidr',
  'subnets',
  'review',
  'drafts',
];

/** Answers of a platform as the start of another one. */
export function reuseAnswers(answers: PartialAnswers): PartialAnswers {
  const isKept = (path: string) => !OF_THE_ONE.includes(path.split('.')[0]);
  const reused = Object.fromEntries(
    Object.entries(answers).filter(
      // Recorded answers spell out what was left empty.
      ([key, value]) => isKept(key) && value !== '' && value !== null,
    ),
  ) as PartialAnswers;
  return answers.edited
    ? { ...reused, edited: answers.edited.filter(isKept) }
    : reused;
}
