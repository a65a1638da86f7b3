import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../text/numbers';
import { getDaysUntil } from '../text/time';
import type { Translate } from '../text/Translate';
import { eksPlatformTranslationRef } from '../translation';
import styles from './EntityCards.module.css';

/** A snapshot names no more hosts at risk than this. */
const LISTED = 5;

interface Figure {
  value: string;
  detail?: string;
}

/** Version, nodes, GPUs and certificates; what was not seen says so. */
export function ClusterFigures(props: {
  snapshot: ClusterSnapshot;
  isOld: boolean;
}) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { snapshot, isOld } = props;
  const figures = [
    ['kubernetes', describeVersion(snapshot, t)],
    ['nodes', describeNodes(snapshot, t)],
    ['gpus', describeGpus(snapshot, t)],
    ['certificates', describeCertificates(snapshot, t)],
  ] as const;
  return (
    <dl className={styles.figures} data-old={isOld || undefined}>
      {figures.map(([name, { value, detail }]) => (
        <div key={name}>
          <dt>{t(`card.cluster.${name}`)}</dt>
          <dd>
            <strong>{value}</strong>
            {detail && <span>{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function describeVersion(
  { kubernetes }: ClusterSnapshot,
  t: Translate,
): Figure {
  if (!kubernetes || kubernetes.version === 'unknown') {
    return { value: '–', detail: t('card.cluster.unknown') };
  }
  const { version, phase, endsAt } = kubernetes;
  if (phase === 'extended') {
    return { value: version, detail: t('card.cluster.extended') };
  }
  return {
    value: version,
    detail:
      phase === 'standard' && endsAt
        ? t('card.cluster.daysLeft', {
            count: Math.max(0, getDaysUntil(endsAt, Date.now())),
          })
        : undefined,
  };
}

function describeNodes({ nodes }: ClusterSnapshot, t: Translate): Figure {
  if (!nodes) {
    return { value: '–', detail: t('card.cluster.unknown') };
  }
  const missing = nodes.total - nodes.ready;
  const spot = nodes.spot > 0 && t('card.cluster.spot', { count: nodes.spot });
  const ready =
    missing > 0
      ? t('card.cluster.notReady', { count: missing })
      : t('card.cluster.allReady');
  return {
    value: formatNumber(nodes.total),
    detail: [ready, spot].filter(Boolean).join(' · '),
  };
}

function describeGpus({ gpus }: ClusterSnapshot, t: Translate): Figure {
  if (!gpus) {
    return { value: '–', detail: t('card.cluster.unknown') };
  }
  if (gpus.total === 0) {
    return { value: '0', detail: t('card.cluster.noGpus') };
  }
  return {
    value: formatNumber(gpus.total),
    detail:
      gpus.busy === undefined
        ? t('card.cluster.gpusNotAsked')
        : t('card.cluster.gpusBusy', { busy: gpus.busy, total: gpus.total }),
  };
}

function describeCertificates(
  { certificates }: ClusterSnapshot,
  t: Translate,
): Figure {
  if (!certificates) {
    return { value: '–', detail: t('card.cluster.unknown') };
  }
  const { hosts, atRisk } = certificates;
  if (hosts === 0) {
    return { value: '0', detail: t('card.cluster.noHosts') };
  }
  return {
    value: t('card.cluster.hosts', { count: hosts }),
    detail:
      atRisk.length > 0
        ? `${atRisk.length === LISTED ? '≥ ' : ''}${t('card.cluster.atRisk', {
            count: atRisk.length,
          })}`
        : t('card.cluster.noneAtRisk'),
  };
}
