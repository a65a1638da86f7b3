import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCluster } from '../components/ClusterTab/ClusterContext';
import { TAB_NAMES, toTabPath } from '../components/ClusterTab/tabPaths';
import { useCopySummary } from './useCopySummary';
import { areKeysEnabled, setKeysEnabled, useKeys } from './useKeys';

/** Keys that work on every sub-tab: 1 to 4, c and ?. */
export function useTabKeys() {
  const { base } = useCluster();
  const navigate = useNavigate();
  const { copySummary, said } = useCopySummary();
  const [isOpen, setOpen] = useState(false);
  const [isEnabled, setEnabled] = useState(areKeysEnabled);

  useKeys({
    ...Object.fromEntries(
      TAB_NAMES.map((tab, index) => [
        `${index + 1}`,
        () => navigate(toTabPath(base, { tab })),
      ]),
    ),
    c: () => copySummary(),
    '?': () => setOpen(true),
  });

  return {
    copySummary,
    said,
    openList: () => setOpen(true),
    list: {
      isOpen,
      onOpenChange: setOpen,
      isEnabled,
      onEnabledChange: (enabled: boolean) => {
        setKeysEnabled(enabled);
        setEnabled(enabled);
      },
    },
  };
}
