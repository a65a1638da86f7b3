import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  IngressView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Ingress.module.css';

const COUNTS = [
  ['elsewhere', 'warning'],
  ['missing', 'warning'],
  ['here', 'ok'],
  ['new', 'progressing'],
  ['proxied', 'notice'],
  ['unknown', 'unknown'],
  ['private', 'unknown'],
] as const satisfies readonly [keyof IngressView['dns'], ItemState][];

/** Whether the names of the hosts lead here, counted, and who writes them. */
export function DnsRecords(props: { dns: IngressView['dns'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { dns } = props;
  const { writer, observedAt } = dns;
  return (
    <Panel
      title={t('dnsRecords.title')}
      aside={observedAt && <Age since={observedAt} />}
    >
      <ul className={styles.list}>
        <li>
          <Glyph state={writer.state} />
          <span>
            {t('dnsRecords.writer')}
            {writer.detail && (
              <span className={styles.names}>
                <RuleText text={writer.detail} />
              </span>
            )}
          </span>
          <span className={styles.listNote}>{writer.text}</span>
        </li>
        {COUNTS.filter(([name]) => dns[name] > 0).map(([name, state]) => (
          <li key={name}>
            <Glyph state={state} />
            <span>{t(`dnsRecords.${name}`)}</span>
            <span className={styles.listNote}>
              {t('loadBalancers.hosts', { count: dns[name] })}
            </span>
          </li>
        ))}
      </ul>
      {!observedAt && (
        <p className={styles.detailText}>
          <RuleText text={t('dnsRecords.off')} />
        </p>
      )}
    </Panel>
  );
}
