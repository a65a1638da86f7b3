import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isWithin } from '../answers/answerPath';
import { isSameAnswer } from '../answers/isSameAnswer';
import type { PartialAnswers } from '../answers/presetAnswers';
import type { FormText } from '../parts';
import { nameAnswer } from './nameAnswer';

/** A difference between two presets in words. */
export interface PresetChange {
  name: string;
  from: string;
  to: string;
}

const KEYS = [
  'networkMode',
  'natGateways',
  'system',
  'pools',
  'ingress',
] as const;

/** What becomes of the answers that follow the preset; what the user typed is left out. */
export function listPresetChanges(options: {
  from: PartialAnswers;
  to: PartialAnswers;
  mine: readonly string[];
  facts: FormFacts | undefined;
  t: FormText;
}): PresetChange[] {
  const { from, to, mine, facts, t } = options;
  const isMine = (key: string) => mine.some(path => isWithin(path, key));
  const changes = KEYS.filter(
    key => !isMine(key) && !isSameAnswer(from[key], to[key]),
  ).map(key => ({
    name: nameAnswer(key, facts, t),
    from: write(key, from, t),
    to: write(key, to, t),
  }));
  const [before, after] = [from, to].map(answers =>
    (facts?.components ?? [])
      .filter(
        ({ name, ask }) =>
          ask.choice &&
          (answers.components?.[name]?.enabled ?? ask.default) &&
          !isMine(`components.${name}`),
      )
      .map(({ title }) => title),
  );
  return [
    ...changes,
    {
      name: t('answer.components'),
      from: before.filter(title => !after.includes(title)).join(', ') || '–',
      to: after.filter(title => !before.includes(title)).join(', ') || '–',
    },
  ].filter(({ from: old, to: next }) => old !== next);
}

function write(
  key: (typeof KEYS)[number],
  answers: PartialAnswers,
  t: FormText,
): string {
  const { system, pools, ingress } = answers;
  switch (key) {
    case 'networkMode':
      return t(
        answers.networkMode === 'existing'
          ? 'network.existing'
          : 'network.create',
      );
    case 'natGateways':
      return t(answers.natGateways === 'per-zone' ? 'nat.perZone' : 'nat.one');
    case 'system':
      return system?.placement === 'fargate'
        ? t('system.fargate')
        : `${t('system.line', {
            amount: String(system?.desired ?? '–'),
            type: system?.instanceType ?? '–',
          })}, ${t(
            system?.buys === 'spot' ? 'system.spot' : 'system.onDemand',
          )}`;
    case 'pools':
      return (
        (pools ?? [])
          .map(pool => `${pool.name} (${pool.arch}, ${pool.buys})`)
          .join(', ') || '–'
      );
    default:
      return [ingress?.entry, ingress?.reach, ingress?.certificates]
        .filter(Boolean)
        .join(', ');
  }
}
