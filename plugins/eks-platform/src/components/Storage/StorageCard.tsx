import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  StorageView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import { formatQuantity } from '../../text/quantity';
import type { Translate } from '../../text/Translate';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionCard } from '../SmallCard';
import { StorageDetails } from './StorageDetails';

/** Claims, disks and backups in two lines; unfolds to what they are. */
export function StorageCard() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { storage } = useCluster().view;
  return (
    <SectionCard
      name="storage"
      title={t('cluster.storage.title')}
      section={storage}
      notInstalled={t('cluster.storage.notInstalled')}
      vital={data => ({
        state: getWorst(data),
        lines: [describeClaims(data, t), describeBackups(data, t)],
      })}
    >
      {data => <StorageDetails data={data} />}
    </SectionCard>
  );
}

function getWorst({ claims, slots, backups = [] }: StorageView): ItemState {
  // A claim without a pod yet waits by design.
  const states = [...claims, ...slots, ...backups]
    .map(({ state }) => state)
    .filter(state => state !== 'waits');
  return states.reduce<ItemState>(
    (worst, state) =>
      getStateRank(state) < getStateRank(worst) ? state : worst,
    'ok',
  );
}

function describeClaims(data: StorageView, t: Translate): string {
  const { claims, totalClaims, slots } = data;
  const parts = [
    totalClaims.bound === 'unknown'
      ? '–'
      : t('cluster.storage.claims', { count: totalClaims.value }),
  ];
  const notBound = claims.filter(({ state }) => state !== 'ok').length;
  if (claims.length > 0) {
    parts.push(
      notBound > 0
        ? t('cluster.storage.notBound', { count: notBound })
        : t('cluster.storage.allBound'),
    );
  }
  const [busiest] = slots;
  if (busiest) {
    parts.push(
      t('cluster.storage.busiest', {
        used: formatQuantity(busiest.used),
        limit: formatQuantity(busiest.limit),
      }),
    );
  }
  return parts.join(' · ');
}

function describeBackups(data: StorageView, t: Translate): string {
  const { backups, backupTool } = data;
  if (!backups) {
    return t(
      backupTool === 'none'
        ? 'cluster.storage.backup.none'
        : 'cluster.storage.backup.unknown',
    );
  }
  if (backups.length === 0) {
    return t('cluster.storage.backup.noSchedule');
  }
  const bad = backups.filter(
    ({ state }) => state !== 'ok' && state !== 'progressing',
  ).length;
  return bad > 0
    ? t('cluster.storage.backup.bad', { count: bad })
    : t('cluster.storage.backup.ok', { count: backups.length });
}
