import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PendingGroup } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import { PendingEta } from './PendingEta';
import styles from './Nodes.module.css';

const MAX_NAMES = 3;

/** Pods that no node takes, by the same reason. */
export function PendingPanel(props: { groups: PendingGroup[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { groups } = props;
  if (groups.length === 0) {
    return null;
  }
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <Panel
      title={t('pending.title', { count: total })}
      subtitle={t('pending.byReason')}
      flush
    >
      <ul className={styles.lines}>
        {groups.map(group => (
          <li key={group.reason} className={styles.line}>
            <Glyph state="waits" />
            <span>
              <RuleText text={group.reason} />
              <span className={styles.names}>
                {listNames(group)}
                {group.total > MAX_NAMES &&
                  ` ${t('pending.more', {
                    count: group.total - MAX_NAMES,
                  })}`}
              </span>
              {group.eta && <PendingEta eta={group.eta} />}
            </span>
            <span className={styles.meta}>
              {t('pending.pods', { count: group.total })}
              {group.pods[0] && (
                <>
                  {' · '}
                  <Since at={getOldest(group)} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function listNames(group: PendingGroup): string {
  return group.pods
    .slice(0, MAX_NAMES)
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .join(', ');
}

function getOldest(group: PendingGroup): string {
  return group.pods.map(pod => pod.since).sort()[0];
}
