import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../text/numbers';
import { getDaysUntil } from '../text/time';
import { entityCardTranslationRef, type CardText } from './translation';
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
  const { t } = useTranslationRef(entityCardTranslationRef);
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
          <dt>{t(`cluster.${name}`)}</dt>
          <dd>
            <strong>{value}</strong>
            {detail && <span>{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function describeVersion({ kubernetes }: ClusterSnapshot, t: CardText): Figure {
  if (!kubernetes || kubernetes.version === 'unknown') {
    return { value: '–', detail: t('cluster.unknown') };
  }
  const { version, phase, endsAt } = kubernetes;
  if (phase === 'extended') {
    return { value: version, detail: t('cluster.extended') };
  }
  return {
    value: version,
    detail:
      phase === 'standard' && endsAt
        ? t('cluster.daysLeft', {
            count: Math.max(0, getDaysUntil(endsAt, Date.now())),
          })
        : undefined,
  };
}

function describeNodes({ nodes }: ClusterSnapshot, t: CardText): Figure {
  if (!nodes) {
    return { value: '–', detail: t('cluster.unknown') };
  }
  const missing = nodes.total - nodes.ready;
  const spot = nodes.spot > 0 && t('cluster.spot', { count: nodes.spot });
  const ready =
    missing > 0
      ? t('cluster.notReady', { count: missing })
      : t('cluster.allReady');
  return {
    value: formatNumber(nodes.total),
    detail: [ready, spot].filter(Boolean).join(' · '),
  };
}

function describeGpus({ gpus }: ClusterSnapshot, t: CardText): Figure {
  if (!gpus) {
    return { value: '–', detail: t('cluster.unknown') };
  }
  if (gpus.total === 0) {
    return { value: '0', detail: t('cluster.noGpus') };
  }
  return {
    value: formatNumber(gpus.total),
    detail:
      gpus.busy === undefined
        ? t('cluster.gpusNotAsked')
        : t('cluster.gpusBusy', { busy: gpus.busy, total: gpus.total }),
  };
}

function describeCertificates(
  { certificates }: ClusterSnapshot,
  t: CardText,
): Figure {
  if (!certificates) {
    return { value: '–', detail: t('cluster.unknown') };
  }
  const { hosts, atRisk } = certificates;
  if (hosts === 0) {
    return { value: '0', detail: t('cluster.noHosts') };
  }
  return {
    value: t('cluster.hosts', { count: hosts }),
    detail:
      atRisk.length > 0
        ? `${atRisk.length === LISTED ? '≥ ' : ''}${t('cluster.atRisk', {
            count: atRisk.length,
          })}`
        : t('cluster.noneAtRisk'),
  };
}
