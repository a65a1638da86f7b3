import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { QuantityText } from '../Amount';
import styles from './Workloads.module.css';

/** `Runs: 3 run, 2 wait`, or why that is not known. */
export function PhaseCounts(props: {
  what: string;
  counts: { running: Quantity; waiting: Quantity };
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { what, counts } = props;
  return (
    <p className={styles.counts}>
      {what}:{' '}
      <QuantityText quantity={counts.running} unit={` ${t('workloads.run')}`} />
      {counts.waiting.bound !== 'unknown' && (
        <>
          ,{' '}
          <QuantityText
            quantity={counts.waiting}
            unit={` ${t('workloads.wait')}`}
          />
        </>
      )}
    </p>
  );
}
