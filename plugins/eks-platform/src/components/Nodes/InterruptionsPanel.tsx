import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  InterruptionQueueFacts,
  InterruptionsView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../../text/numbers';
import { shortenNode } from '../../text/nodeWords';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Nodes.module.css';

// From when on a message is not being read: Karpenter reads all the time.
const OLD_SECONDS = 60;

/** Properties of {@link InterruptionsPanel}. */
export interface InterruptionsPanelProps {
  view: InterruptionsView | undefined;
  onOpen: (node: string) => void;
}

/** What AWS took back or announced in the last hour, and the queue by which Karpenter hears of it. */
export function InterruptionsPanel(props: InterruptionsPanelProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = props;
  if (!view) {
    return null;
  }
  const { recent, queue } = view;
  return (
    <Panel
      title={t('interruptions.title')}
      subtitle={t('interruptions.subtitle')}
      flush
    >
      <ul className={styles.lines}>
        <li className={styles.line}>
          {queue ? (
            <QueueLine queue={queue} />
          ) : (
            <>
              <Glyph state="unknown" />
              <span>{t('interruptions.queueUnknown')}</span>
            </>
          )}
        </li>
        {recent?.length === 0 && (
          <li className={styles.line}>
            <Glyph state="ok" />
            <span>{t('interruptions.none')}</span>
          </li>
        )}
        {!recent && (
          <li className={styles.line}>
            <Glyph state="unknown" />
            <span>{t('interruptions.eventsUnknown')}</span>
          </li>
        )}
        {recent?.map(row => (
          <li
            key={`${row.reason}:${row.node ?? row.claim}:${row.at}`}
            className={styles.line}
          >
            <Glyph state="leaving" />
            <span>
              <RuleText text={row.text} />
              <span className={styles.names}>
                {row.node ? (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => props.onOpen(row.node!)}
                  >
                    {shortenNode(row.node)}
                  </button>
                ) : (
                  row.claim
                )}
                {row.pool && ` · ${row.pool}`}
              </span>
            </span>
            <span className={styles.meta}>
              <Since at={row.at} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function QueueLine(props: { queue: InterruptionQueueFacts }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { queue } = props;
  if (!queue.exists) {
    return (
      <>
        <Glyph state="warning" />
        <span className={styles.trouble}>
          {t('interruptions.missing', { name: queue.name })}
        </span>
      </>
    );
  }
  const age = queue.oldestSeconds;
  const isOld = age !== undefined && age > OLD_SECONDS && !!queue.waiting;
  const oldest =
    age === undefined
      ? `–: ${queue.oldestUnknown ?? ''}`
      : formatSpan(age * 1000);
  return (
    <>
      <Glyph state={isOld ? 'warning' : 'ok'} />
      <span>
        {t('interruptions.queue', {
          waiting:
            queue.waiting === undefined ? '–' : formatNumber(queue.waiting),
          oldest,
        })}
        <span className={styles.names}>
          <code>{queue.name}</code>
        </span>
      </span>
      {queue.keptSeconds !== undefined && (
        <span className={styles.meta}>
          {t('interruptions.kept', {
            span: formatSpan(queue.keptSeconds * 1000),
          })}
        </span>
      )}
    </>
  );
}
