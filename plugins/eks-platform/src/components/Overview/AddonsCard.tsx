import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { Glyph } from '../Glyph';
import { SmallCard } from '../SmallCard';
import styles from './Overview.module.css';

const CALM = ['ok', 'progressing'];

/** Add-ons that EKS runs, with their versions. */
export function AddonsCard(props: { addons: OverviewView['addons'] }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { addons } = props;
  const broken = addons.filter(addon => !CALM.includes(addon.state));
  const worst = broken[0] ?? addons.find(addon => addon.state !== 'ok');
  return (
    <SmallCard
      name="addons"
      state={worst?.state ?? (addons.length > 0 ? 'ok' : 'unknown')}
      title={t('cluster.addons.title')}
      lines={[
        addons.length === 0
          ? t('cluster.addons.none')
          : t('cluster.addons.active', {
              ok: `${addons.filter(addon => addon.state === 'ok').length}`,
              total: `${addons.length}`,
            }),
        worst
          ? `${worst.name}: ${worst.status}`
          : addons.map(addon => addon.name).join(', '),
      ]}
    >
      <ul className={styles.addons}>
        {addons.map(addon => (
          <li key={addon.name}>
            <Glyph state={addon.state} />
            <code>{addon.name}</code>
            <span>{addon.version}</span>
            <span className={styles.meta}>{addon.status}</span>
          </li>
        ))}
      </ul>
    </SmallCard>
  );
}
