import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useRef, useState } from 'react';

/** A problem that went away while the page was open. */
export interface ClearedProblem {
  key: string;
  title: string;
  since?: string;
  clearedAt: string;
}

/** Problems that cleared since the page was opened, newest first. */
export function useClearedProblems(problems: Problem[]): ClearedProblem[] {
  const before = useRef(problems);
  const [cleared, setCleared] = useState<ClearedProblem[]>([]);
  useEffect(() => {
    const open = new Set(problems.map(problem => problem.key));
    const gone = before.current.filter(problem => !open.has(problem.key));
    before.current = problems;
    setCleared(known => {
      const kept = known.filter(({ key }) => !open.has(key));
      if (gone.length === 0 && kept.length === known.length) {
        return known;
      }
      const clearedAt = new Date().toISOString();
      const fresh = gone.map(({ key, title, since }) => ({
        key,
        title,
        since,
        clearedAt,
      }));
      return [...fresh, ...kept];
    });
  }, [problems]);
  return cleared;
}
