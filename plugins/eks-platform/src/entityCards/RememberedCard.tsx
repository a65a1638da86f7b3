import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton } from '@backstage/ui';
import {
  eksPlatformClusterReadPermission,
  type ClusterSnapshot,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { RuleText } from '../components/RuleText';
import { useAgeTick } from '../hooks/useAgeTick';
import { entityName } from '../text/entityName';
import { getErrorMessage } from '../text/errorMessage';
import { formatSpan } from '../text/time';
import { entityCardTranslationRef } from './translation';
import { EntityCard } from './EntityCard';
import { useClusterSnapshot } from './useClusterSnapshot';
import styles from './EntityCards.module.css';

/** Properties of {@link RememberedCard}. */
export interface RememberedCardProps {
  title: string;
  /** Pixels of the body while it loads. */
  height: number;
  children: (snapshot: ClusterSnapshot, row: FleetRow) => ReactNode;
  /** Says for all cards of the page that the user may not read the cluster; the others are left out then. */
  tellsNoAccess?: boolean;
  /** What stands here without a snapshot; else a sentence does. */
  without?: (row: FleetRow) => ReactNode;
}

/** A card on what is remembered of a cluster: loading, failed, no access and not looked at yet are told in its place. */
export function RememberedCard(props: RememberedCardProps) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const { value: row, error, retry } = useClusterSnapshot();
  if (row?.state === 'no-access' && !props.tellsNoAccess) {
    return null;
  }
  return (
    <EntityCard
      title={props.title}
      aside={row?.snapshot && <SnapshotAge at={row.snapshot.takenAt} />}
    >
      {!row && !error && (
        <div
          role="status"
          aria-label={t('loading')}
          style={{ minHeight: props.height }}
        >
          <Skeleton width="60%" height={18} />
          <Skeleton width="90%" height={12} />
        </div>
      )}
      {error && (
        <div role="alert" className={styles.failed}>
          {t('failed', { reason: getErrorMessage(error) })}{' '}
          <Button variant="secondary" size="small" onPress={retry}>
            {t('retry')}
          </Button>
        </div>
      )}
      {row && <Body {...props} row={row} />}
    </EntityCard>
  );
}

function Body(props: RememberedCardProps & { row: FleetRow }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const { row } = props;
  if (row.state === 'no-access') {
    return (
      <>
        <p className={styles.headline}>{t('noAccess')}</p>
        <p className={styles.second}>
          <RuleText
            text={t('noAccessNeeds', {
              permission: eksPlatformClusterReadPermission.name,
            })}
          />{' '}
          {row.owner && t('askOwner', { owner: entityName(row.owner) })}
        </p>
      </>
    );
  }
  if (row.snapshot) {
    return <>{props.children(row.snapshot, row)}</>;
  }
  if (props.without) {
    return <>{props.without(row)}</>;
  }
  return (
    <>
      <p className={styles.headline}>
        {row.failure ? (
          <RuleText text={row.failure.message} />
        ) : (
          t('noSnapshot')
        )}
      </p>
      {!row.failure && <p className={styles.second}>{t('noSnapshotText')}</p>}
    </>
  );
}

function SnapshotAge(props: { at: string }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const now = useAgeTick(props.at);
  return (
    <time dateTime={props.at}>
      {t('snapshot', { age: formatSpan(now - Date.parse(props.at)) })}
    </time>
  );
}
