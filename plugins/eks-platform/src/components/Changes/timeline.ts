import type {
  ChangeRow,
  ChangesView,
  Problem,
  ProblemBegin,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** What a timeline may be filtered by. */
export type TimelineKind = ChangeRow['kind'] | 'problem';

/** One moment: a change, with the problems that begin with it, or a problem that begins by itself. */
export interface TimelineItem {
  id: string;
  at: string;
  kind: TimelineKind;
  change?: ChangeRow;
  begins: (ProblemBegin & { number: number; severity: Problem['severity'] })[];
}

/** Changes and begins of problems as one list, newest first; problems are numbered as the list of problems has them. */
export function mergeTimeline(
  view: Pick<ChangesView, 'changes' | 'begins'>,
  problems: readonly Problem[],
): TimelineItem[] {
  const begins = view.begins.flatMap(begin => {
    const index = problems.findIndex(({ key }) => key === begin.problem);
    return index < 0
      ? []
      : [{ ...begin, number: index + 1, severity: problems[index].severity }];
  });
  const isWith = (begin: ProblemBegin, change: ChangeRow) =>
    begin.after?.change === change.id && begin.after.minutes === 0;
  const items = view.changes.map(
    (change): TimelineItem => ({
      id: change.id,
      at: change.at,
      kind: change.kind,
      change,
      begins: begins.filter(begin => isWith(begin, change)),
    }),
  );
  const alone = begins
    .filter(begin => !view.changes.some(change => isWith(begin, change)))
    .map(
      (begin): TimelineItem => ({
        id: `problem:${begin.problem}`,
        at: begin.at,
        kind: 'problem',
        begins: [begin],
      }),
    );
  return [...items, ...alone].sort((a, b) => b.at.localeCompare(a.at));
}

/** Narrowed down to a kind and to a text in what changed or in the names of its objects. */
export function filterTimeline(
  items: readonly TimelineItem[],
  filters: { kind?: string; text?: string },
): TimelineItem[] {
  const text = (filters.text ?? '').trim().toLowerCase();
  return items.filter(({ kind, change, begins }) => {
    const isKind =
      !filters.kind ||
      kind === filters.kind ||
      (filters.kind === 'problem' && begins.length > 0);
    const words = [
      change?.what,
      change?.by,
      change?.commit,
      ...(change?.objects ?? []),
      ...begins.map(({ title }) => title),
    ];
    return isKind && words.some(word => word?.toLowerCase().includes(text));
  });
}
