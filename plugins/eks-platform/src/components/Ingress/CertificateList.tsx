import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Ingress.module.css';

/** All certificates that cert-manager keeps, with the names that they cover. */
export function CertificateList(props: { items: IngressView['certificates'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <Panel title={t('certificates.title')}>
      {props.items.length === 0 && (
        <p className={styles.detailText}>{t('certificates.none')}</p>
      )}
      <ul className={styles.list}>
        {props.items.map(item => (
          <li key={item.id}>
            <Glyph state={item.state} />
            <span>
              <code>{item.name}</code>
              {item.source === 'ACM' && ' ACM'}
              <span className={styles.names}>{item.names.join(', ')}</span>
            </span>
            <span className={styles.listNote}>
              <RuleText text={item.text} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
