import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SupportView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../../hooks/useNow';
import { getDaysUntil } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { Fact } from './Fact';

const SOON_DAYS = 60;
const HOUR_MS = 3_600_000;

/** Version and how long EKS still supports it. */
export function KubernetesFact() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const support = view.overview.data?.support;
  const name = t('facts.kubernetes');
  if (!support || support.version === 'unknown') {
    return <Fact name={name} value="–" detail={t('facts.notKnownYet')} />;
  }
  return (
    <Fact
      name={name}
      value={support.version}
      detail={<SupportDetail support={support} />}
    />
  );
}

function SupportDetail(props: { support: SupportView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(HOUR_MS);
  const { phase, endsAt, source } = props.support;
  if (phase === 'unknown' || !endsAt) {
    return <>{t('facts.supportUnknown')}</>;
  }
  const days = getDaysUntil(endsAt, now);
  return (
    <span title={source}>
      {days <= SOON_DAYS && (
        <>
          <Glyph state="warning" size={12} />{' '}
        </>
      )}
      {t(`facts.${phase}Support`, { count: Math.max(0, days) })}
    </span>
  );
}
