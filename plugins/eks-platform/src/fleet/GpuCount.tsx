import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../text/numbers';
import { fleetTranslationRef } from './translation';

/** Requested of all; who requests is only known while somebody looks at the cluster. */
export function GpuCount(props: {
  gpus: NonNullable<ClusterSnapshot['gpus']>;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { total, busy } = props.gpus;
  if (total === 0) {
    return <>{t('row.none')}</>;
  }
  return busy === undefined ? (
    <span title={t('row.gpusNotAsked')}>? / {formatNumber(total)}</span>
  ) : (
    <>
      {formatNumber(busy)} / {formatNumber(total)}
    </>
  );
}
