import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useRef } from 'react';
import { useKeys } from './useKeys';
import { useQueryValue } from './useQueryValue';

const NONE = 'none';

/** Which problem is unfolded (`?problem=<key>`, else the worst), and moving between problems by j and k. */
export function useProblemFocus(problems: Problem[]) {
  const [named, setNamed] = useQueryValue('problem');
  const heads = useRef(new Map<string, HTMLButtonElement>());
  const found = problems.find(({ key, id }) => key === named || id === named);
  const isGone = named !== undefined && named !== NONE && !found;
  const openKey = found?.key ?? (named === NONE ? undefined : problems[0]?.key);

  const scrolledTo = useRef<string>();
  useEffect(() => {
    if (named && openKey && !isGone && named !== scrolledTo.current) {
      scrolledTo.current = named;
      const head = heads.current.get(openKey);
      head?.scrollIntoView?.({ block: 'center' });
      head?.focus({ preventScroll: true });
    }
  }, [named, openKey, isGone]);

  const move = (step: number) => {
    const index = problems.findIndex(
      ({ key }) => heads.current.get(key) === document.activeElement,
    );
    const next =
      problems[Math.max(0, Math.min(problems.length - 1, index + step))];
    heads.current.get(next?.key)?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1) });

  return {
    /** Whether the address names a problem that is not open. */
    isGone,
    isOpen: (key: string) => key === openKey,
    toggle: (key: string) => {
      const next = key === openKey ? NONE : key;
      scrolledTo.current = next;
      setNamed(next);
    },
    register: (key: string) => (element: HTMLButtonElement | null) => {
      if (element) {
        heads.current.set(key, element);
      } else {
        heads.current.delete(key);
      }
    },
  };
}
