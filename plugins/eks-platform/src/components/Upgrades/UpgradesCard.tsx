import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DriftLine,
  ItemState,
  UpgradesView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { getDaysUntil } from '../../text/time';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { SectionCard } from '../SmallCard';
import { UpgradeSteps } from './UpgradeSteps';
import { isForcedSoon } from './forcedUpgrade';
import styles from './Upgrades.module.css';

/** The next version, what blocks it, and drift, in two lines; unfolds to the steps. */
export function UpgradesCard() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, base } = useCluster();
  const { upgrades, delivery } = view;
  const drift = delivery.data?.drift;
  return (
    <SectionCard
      name="upgrades"
      title={t('upgrades.cardTitle')}
      section={upgrades}
      notInstalled={t('upgrades.notInstalled')}
      vital={data => ({
        state: getState(data, drift),
        lines: [describeNext(data, t), describeDrift(drift, t)],
      })}
    >
      {data => (
        <>
          <UpgradeSteps data={data} />
          <Link
            className={styles.link}
            to={toTabPath(base, { tab: 'delivery' })}
          >
            {t('upgrades.showInDelivery')}
          </Link>
        </>
      )}
    </SectionCard>
  );
}

function getState(
  data: UpgradesView,
  drift: readonly DriftLine[] | undefined,
): ItemState {
  if (isForcedSoon(data, Date.now())) {
    return 'warning';
  }
  return drift?.some(({ state }) => state === 'warning') ? 'warning' : 'ok';
}

function describeNext(data: UpgradesView, t: ClusterText): string {
  if (isForcedSoon(data, Date.now())) {
    return t('upgrades.forced', {
      count: Math.max(0, getDaysUntil(data.forcedAt!, Date.now())),
    });
  }
  if (!data.next) {
    return t('upgrades.newest', { version: data.version });
  }
  const blocks =
    data.blockers > 0
      ? t('upgrades.blockers', { count: data.blockers })
      : t('upgrades.nothingBlocks');
  return `${t('upgrades.available', {
    version: data.next,
  })}, ${blocks}`;
}

function describeDrift(
  drift: readonly DriftLine[] | undefined,
  t: ClusterText,
): string {
  if (!drift || drift.every(({ state }) => state === 'unknown')) {
    return t('upgrades.driftUnknown');
  }
  const found = drift.filter(({ state }) => state === 'warning');
  return found.length > 0
    ? found.map(({ text }) => text.replace(/`/g, '')).join(', ')
    : t('upgrades.driftOk');
}
