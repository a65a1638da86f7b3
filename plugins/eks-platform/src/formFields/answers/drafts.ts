import type { Finding } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isWithin } from './answerPath';

/** Something typed that is no answer yet, such as `abc` where a number belongs. */
export interface Draft {
  text: string;
  /** Why it is none, with a way out. */
  message: string;
  fix?: Finding['fix'];
}

/** By answer path; kept with the answers so that it survives Back and stops Next. */
export type Drafts = Record<string, Draft>;

/** Drafts as findings at their fields. */
export function toDraftFindings(drafts: Drafts | undefined): Finding[] {
  return Object.entries(drafts ?? {}).map(([field, { message, fix }]) => ({
    rule: 'draft',
    level: 'error',
    field,
    message,
    fix,
  }));
}

/** Drafts without one; undefined when none is left, so that nothing of them is handed on. */
export function withoutDraft(
  drafts: Drafts | undefined,
  isGone: (path: string) => boolean,
): Drafts | undefined {
  const kept = Object.entries(drafts ?? {}).filter(([path]) => !isGone(path));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Drafts of a list after one of its rows went: those of the row go, those below move up. */
export function withoutRow(
  drafts: Drafts | undefined,
  list: string,
  row: number,
): Drafts | undefined {
  const kept = Object.entries(drafts ?? {}).flatMap(([path, draft]) => {
    if (!path.startsWith(`${list}.`)) {
      return [[path, draft] as const];
    }
    const [index, ...rest] = path.slice(list.length + 1).split('.');
    const at = Number(index);
    if (isWithin(path, `${list}.${row}`)) {
      return [];
    }
    return at > row
      ? [[[list, at - 1, ...rest].join('.'), draft] as const]
      : [[path, draft] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
