import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useRef, useState } from 'react';
import { withoutRow } from '../answers/drafts';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { usePoolKeys } from './usePoolKeys';

/** The node pools, which of them is open, and what may be done with them. */
export function usePools() {
  const { preset, isRefused, changeDrafts } = usePlatformForm();
  const answer = useAnswer<PoolAnswers[]>('pools');
  const [open, setOpen] = useState<number>();
  const [removed, setRemoved] = useState<{ pool: PoolAnswers; at: number }>();
  const grid = useRef<HTMLTableElement>(null);

  const pools = answer.value ?? [];
  const presetNames = new Set((preset.pools ?? []).map(pool => pool.name));
  const isOwn = (pool: PoolAnswers) => !presetNames.has(pool.name);

  const focusSoon = (selector: string) =>
    // What is to be focused is drawn with the next answers.
    setTimeout(() =>
      grid.current?.querySelector<HTMLElement>(selector)?.focus(),
    );
  const add = (pool: PoolAnswers) => {
    answer.change([...pools, pool]);
    setOpen(pools.length);
    focusSoon(`[data-pool-editor="${pools.length}"] input`);
  };
  const remove = (at: number) => {
    setRemoved({ pool: pools[at], at });
    setOpen(undefined);
    changeDrafts(drafts => withoutRow(drafts, 'pools', at));
    answer.change(pools.filter((_, row) => row !== at));
  };
  const bringBack = () => {
    if (removed) {
      const { at, pool } = removed;
      answer.change([...pools.slice(0, at), pool, ...pools.slice(at)]);
      setRemoved(undefined);
      focusSoon(`[data-pool-row="${at}"]`);
    }
  };
  const keys = usePoolKeys({
    grid,
    rows: pools.length,
    open,
    onOpen: setOpen,
    onRemove: row => isOwn(pools[row]) && remove(row),
  });

  const findingsOf = (row: number) =>
    answer.findings.filter(
      finding =>
        finding.field === `pools.${row}` ||
        finding.field.startsWith(`pools.${row}.`),
    );
  const isWrong = (row: number) =>
    findingsOf(row).some(finding => finding.level === 'error');
  const firstWrong = pools.findIndex((_, row) => isWrong(row));
  useEffect(() => {
    // Next stopped: the wrong field must be there to take the focus.
    if (isRefused && firstWrong >= 0) {
      setOpen(firstWrong);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isRefused]);

  return {
    grid,
    pools,
    isOwn,
    open,
    setOpen,
    keys,
    add,
    remove,
    removed,
    bringBack,
    forget: () => setRemoved(undefined),
    change: (at: number, change: Partial<PoolAnswers>) =>
      answer.change(
        pools.map((pool, row) => (row === at ? { ...pool, ...change } : pool)),
      ),
    findingsOf,
    isWrong,
    /** What is said of no single pool. */
    others: answer.findings.filter(
      finding => !/^pools\.\d+(\.|$)/.test(finding.field),
    ),
  };
}

export type Pools = ReturnType<typeof usePools>;
