import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeliveryView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import styles from './Delivery.module.css';

const MOST_NAMES = 3;

/** Which commit Git has, Flux fetched, and the cluster runs. */
export function RevisionPanel(props: { revision: DeliveryView['revision'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { fetched, applied, of, older, never, follows, infrastructure } =
    props.revision;
  const names = never.slice(0, MOST_NAMES).join(', ');
  const more = never.length > MOST_NAMES ? '…' : '';
  return (
    <Panel
      title={t('delivery.revision.title')}
      subtitle={follows && t('delivery.revision.follows', { name: follows })}
    >
      <ul className={styles.facts}>
        <Line
          state={fetched ? 'ok' : 'unknown'}
          value={fetched && <code>{fetched.revision}</code>}
        >
          {fetched
            ? t('delivery.revision.fetched')
            : t('delivery.revision.notFetched')}{' '}
          {fetched?.at && <Moment at={fetched.at} />}
        </Line>
        {of > 0 && (
          <Line
            state={applied === of ? 'ok' : 'warning'}
            value={fetched && <code>{fetched.revision}</code>}
          >
            {t('delivery.revision.applied', {
              applied: formatNumber(applied),
              of: formatNumber(of),
            })}
          </Line>
        )}
        {older.map(({ revision, count }) => (
          <Line key={revision} state="waits" value={<code>{revision}</code>}>
            {t('delivery.revision.older', { count })}
          </Line>
        ))}
        {never.length > 0 && (
          <Line state="critical">
            {t('delivery.revision.never', { names: names + more })}
          </Line>
        )}
        {infrastructure && (
          <Line state="ok" value={<code>{infrastructure.revision}</code>}>
            {t('delivery.revision.infrastructure')}{' '}
            <Moment at={infrastructure.at} />
          </Line>
        )}
      </ul>
    </Panel>
  );
}

function Line(props: {
  state: ItemState;
  value?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li>
      <Glyph state={props.state} size={14} />
      <span>{props.children}</span>
      <span className={styles.value}>{props.value ?? '–'}</span>
    </li>
  );
}
