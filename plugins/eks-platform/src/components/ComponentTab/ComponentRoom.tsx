import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ComponentRoom as Room } from '@eks-platform/backstage-plugin-eks-platform-common';
import { shortenNode } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { RuleText } from '../RuleText';
import styles from '../ProblemCard/ProblemCard.module.css';

/** What the greediest waiting pod asks for, beside the most that is free for it. */
export function ComponentRoom(props: { room: Room }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { asks, free, pod } = props.room;
  return (
    <ul className={styles.evidence}>
      <li>
        <span className={styles.object}>{t('component.asks')}</span>
        <span>
          <RuleText text={asks} />
        </span>
        <span className={styles.when}>{pod}</span>
      </li>
      <li>
        <span className={styles.object}>{t('component.free')}</span>
        {free ? (
          <>
            <span>
              <RuleText text={free.text} />
              {free.lacks.length > 0 && (
                <>
                  {' '}
                  <RuleText
                    text={t('component.lacks', {
                      what: free.lacks.join(', '),
                    })}
                  />
                </>
              )}
            </span>
            <span className={styles.when}>{shortenNode(free.node)}</span>
          </>
        ) : (
          <span>{t('component.noneLetsIn')}</span>
        )}
      </li>
    </ul>
  );
}
