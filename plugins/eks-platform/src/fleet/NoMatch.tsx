import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FLEET_STATES } from '@eks-platform/backstage-plugin-eks-platform-common';
import { SmallButton } from '../formFields/parts';
import { fleetTranslationRef } from './translation';
import type { FleetFilters } from './filterFleet';
import styles from './Fleet.module.css';

/** Says which filters leave nothing, and takes them away. */
export function NoMatch(props: { filters: FleetFilters; onClear: () => void }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { q, owner, account, version, state, mine } = props.filters;
  const named = [
    q && `“${q}”`,
    FLEET_STATES.filter(one => one === state).map(one =>
      t(`state.${one}`),
    )[0] ?? state,
    owner,
    account,
    version,
    mine && t('filters.whose'),
  ].filter(Boolean);
  return (
    <p role="status" className={styles.noMatch}>
      {t('filters.none', { filters: named.join(', ') })}{' '}
      <SmallButton onPress={props.onClear}>{t('filters.clear')}</SmallButton>
    </p>
  );
}
