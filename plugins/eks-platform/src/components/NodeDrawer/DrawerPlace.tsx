import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeDetail } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import styles from './NodeDrawer.module.css';

/** Disks, subnet and image of a node, as far as they are known. */
export function DrawerPlace(props: { detail: NodeDetail }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { disks, subnet, ami } = props.detail;
  const rows = [
    [
      t('drawer.disks'),
      disks &&
        (disks.limit === undefined
          ? t('drawer.slotsUsed', { used: `${disks.used}` })
          : t('drawer.slots', {
              used: `${disks.used}`,
              limit: `${disks.limit}`,
            })),
    ],
    [t('drawer.subnet'), subnet],
    [
      t('drawer.ami'),
      ami &&
        `${ami.name ?? ami.id}${
          ami.deprecated ? ` (${t('drawer.amiDeprecated')})` : ''
        }`,
    ],
  ].filter(([, value]) => value);
  if (rows.length === 0) {
    return null;
  }
  return (
    <dl className={`${styles.section} ${styles.facts}`}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
