import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { SmallButton, useFormText } from '../parts';
import type { PoolPartProps } from './PoolPartProps';
import { PoolDisruption } from './PoolDisruption';
import { PoolPlacement } from './PoolPlacement';
import styles from './PoolEditor.module.css';

const KEYS = [
  'zones',
  'labels',
  'taints',
  'startupTaints',
  'weight',
  'diskIops',
  'diskThroughput',
  'graceMinutes',
  'consolidation',
  'budgets',
  'doNotDisrupt',
] as const;

/** What few pools need, folded; says how much of it is answered. */
export function PoolMore(props: PoolPartProps) {
  const { id, path, pool } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const set = KEYS.filter(key => isSet(pool[key])).length;
  const isWrong = KEYS.some(key =>
    getFindings(form, `${path}.${key}`).some(({ level }) => level === 'error'),
  );
  const [isOpen, setOpen] = useState(isWrong);
  useEffect(() => {
    if (isWrong) {
      setOpen(true);
    }
  }, [isWrong]);
  return (
    <>
      <div>
        <SmallButton
          variant="tertiary"
          aria-expanded={isOpen}
          aria-controls={`${id}-more`}
          iconStart={isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
          onPress={() => setOpen(!isOpen)}
        >
          {t('pools.more')}
          {set > 0 && ` · ${t('pools.moreSet', { amount: String(set) })}`}
        </SmallButton>
      </div>
      {isOpen && (
        <div id={`${id}-more`} className={styles.more}>
          <PoolPlacement {...props} />
          <PoolDisruption {...props} />
        </div>
      )}
    </>
  );
}

function isSet(value: PoolAnswers[(typeof KEYS)[number]]): boolean {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== undefined && value !== false;
}
