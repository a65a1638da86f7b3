import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  StorageView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank } from '../../text/nodeWords';
import { formatQuantity } from '../../text/quantity';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionCard } from '../SmallCard';
import { StorageDetails } from './StorageDetails';

/** Claims, disks and backups in two lines; unfolds to what they are. */
export function StorageCard() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { storage } = useCluster().view;
  return (
    <SectionCard
      name="storage"
      title={t('storage.title')}
      section={storage}
      notInstalled={t('storage.notInstalled')}
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

function describeClaims(data: StorageView, t: ClusterText): string {
  const { claims, totalClaims, slots } = data;
  const parts = [
    totalClaims.bound === 'unknown'
      ? '–'
      : t('storage.claims', { count: totalClaims.value }),
  ];
  const notBound = claims.filter(({ state }) => state !== 'ok').length;
  if (claims.length > 0) {
    parts.push(
      notBound > 0
        ? t('storage.notBound', { count: notBound })
        : t('storage.allBound'),
    );
  }
  const [busiest] = slots;
  if (busiest) {
    parts.push(
      t('storage.busiest', {
        used: formatQuantity(busiest.used),
        limit: formatQuantity(busiest.limit),
      }),
    );
  }
  return parts.join(' · ');
}

function describeBackups(data: StorageView, t: ClusterText): string {
  const { backups, backupTool } = data;
  if (!backups) {
    return t(
      backupTool === 'none' ? 'storage.backup.none' : 'storage.backup.unknown',
    );
  }
  if (backups.length === 0) {
    return t('storage.backup.noSchedule');
  }
  const bad = backups.filter(
    ({ state }) => state !== 'ok' && state !== 'progressing',
  ).length;
  return bad > 0
    ? t('storage.backup.bad', { count: bad })
    : t('storage.backup.ok', { count: backups.length });
}
