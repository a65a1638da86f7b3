import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age, Moment } from '../Age';
import styles from './NodeDrawer.module.css';

/** Where the node comes from and until when it stays. */
export function DrawerFacts(props: { node: NodeRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { node } = props;
  const rows = [
    [t('drawer.origin'), t(`origin.${node.origin}`)],
    [t('drawer.name'), <code key="name">{node.name}</code>],
    [
      t('drawer.instance'),
      node.instanceId && <code key="id">{node.instanceId}</code>,
    ],
    [t('drawer.claim'), node.claim && <code key="claim">{node.claim}</code>],
    [t('drawer.arch'), node.arch],
    [t('table.age'), <Age key="age" since={node.createdAt} />],
    [
      t('drawer.expires'),
      node.expiresAt && <Moment key="expires" at={node.expiresAt} />,
    ],
  ] as const;
  return (
    <dl className={`${styles.section} ${styles.facts}`}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
