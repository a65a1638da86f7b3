import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DnsView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './ClusterDns.module.css';

const PARTS = ['coreDns', 'cache', 'load'] as const;

/** CoreDNS, the cache on each node, and how many pods ask them. */
export function DnsParts(props: { data: DnsView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <ul className={styles.list}>
      {PARTS.map(name => {
        const { state, text, detail } = props.data[name];
        return (
          <li key={name}>
            <Glyph state={state} />
            <span>
              {t(`clusterDns.${name}`)}
              {detail && (
                <span className={styles.detail}>
                  <RuleText text={detail} />
                </span>
              )}
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
