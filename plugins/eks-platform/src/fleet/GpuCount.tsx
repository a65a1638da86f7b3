import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../text/numbers';
import { eksPlatformTranslationRef } from '../translation';

/** Requested of all; who requests is only known while somebody looks at the cluster. */
export function GpuCount(props: {
  gpus: NonNullable<ClusterSnapshot['gpus']>;
}) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { total, busy } = props.gpus;
  if (total === 0) {
    return <>{t('fleet.row.none')}</>;
  }
  return busy === undefined ? (
    <span title={t('fleet.row.gpusNotAsked')}>? / {formatNumber(total)}</span>
  ) : (
    <>
      {formatNumber(busy)} / {formatNumber(total)}
    </>
  );
}
