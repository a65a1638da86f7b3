import type { FoundProblem } from '../problems/rule';
import type { ChangeRow, ProblemBegin } from '../sections/changes/changesView';

const BEFORE_MS = 15 * 60_000;

/** Where each problem begins, and the change on its chain of objects that came shortly before. */
export function findBegins(
  found: readonly FoundProblem[],
  changes: readonly ChangeRow[],
): ProblemBegin[] {
  return found.flatMap(item => {
    const { problem } = item;
    if (!problem.since) {
      return [];
    }
    const cause = findCause(item, problem.since, changes);
    return [
      {
        problem: problem.key,
        title: problem.title,
        at: problem.since,
        ...(cause && {
          after: {
            change: cause.id,
            what: cause.what,
            minutes: Math.floor(
              (Date.parse(problem.since) - Date.parse(cause.at)) / 60_000,
            ),
          },
        }),
      },
    ];
  });
}

function findCause(
  item: FoundProblem,
  since: string,
  changes: readonly ChangeRow[],
): ChangeRow | undefined {
  const own = listObjects(item);
  const candidates = changes.filter(({ at, objects }) => {
    const before = Date.parse(since) - Date.parse(at);
    const isNear = before >= 0 && before <= BEFORE_MS;
    // What changes the whole cluster may be the cause of anything.
    const isRelated =
      objects.length === 0 || objects.some(object => own.has(shortOf(object)));
    return isNear && isRelated;
  });
  const closest = (a: ChangeRow, b: ChangeRow) =>
    // A change of the very object says more than one of the whole cluster.
    Number(b.objects.length > 0) - Number(a.objects.length > 0) ||
    b.at.localeCompare(a.at);
  return [...candidates].sort(closest)[0];
}

function listObjects({ problem, explains, marks }: FoundProblem): Set<string> {
  return new Set([
    ...[...(explains.objects ?? [])].map(shortOf),
    ...(marks.nodes ?? []).map(({ name }) => `Node/${name}`),
    ...(marks.pools ?? []).map(pool => `NodePool/${pool}`),
    // Evidence names objects as `Kind name`.
    ...problem.evidence.map(({ object }) =>
      shortOf(object.replace(/^(\w+) (\S+)$/, '$1/$2')),
    ),
  ]);
}

// Evidence leaves the namespace out, so names are compared without.
function shortOf(object: string): string {
  const parts = object.split('/');
  return `${parts[0]}/${parts.at(-1)}`;
}
