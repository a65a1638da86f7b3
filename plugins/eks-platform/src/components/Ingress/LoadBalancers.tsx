import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import styles from './Ingress.module.css';

/** Where requests enter the cluster, and whether something takes them there. */
export function LoadBalancers(props: { items: IngressView['loadBalancers'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <Panel title={t('loadBalancers.title')}>
      {props.items.length === 0 && (
        <p className={styles.detailText}>{t('loadBalancers.none')}</p>
      )}
      <ul className={styles.list}>
        {props.items.map(item => (
          <li key={`${item.name}:${item.address}`}>
            <Glyph state={item.state} />
            <span title={item.address}>
              {item.kind !== 'address' && `${item.kind} `}
              <code>{item.name}</code>
              {item.scheme !== 'unknown' && (
                <span className={styles.names}>
                  {t(`loadBalancers.${item.scheme}`)}
                </span>
              )}
            </span>
            <span className={styles.listNote}>
              {t('loadBalancers.hosts', { count: item.hosts })}
              <span className={styles.names}>{item.text}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
