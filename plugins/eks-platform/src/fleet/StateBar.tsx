import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FLEET_STATES,
  type FleetState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../text/numbers';
import { fleetTranslationRef } from './translation';
import styles from './Fleet.module.css';

/** How many clusters are in each state; each part filters the list. */
export function StateBar(props: {
  states: ReadonlyMap<FleetState, number>;
  selected?: string;
  onSelect: (state: string | undefined) => void;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { states, selected, onSelect } = props;
  const present = FLEET_STATES.filter(state => states.has(state));
  return (
    <div role="group" aria-label={t('strip.states')} className={styles.states}>
      <div className={styles.stateBar} aria-hidden>
        {present.map(state => (
          <span
            key={state}
            data-state={state}
            style={{ flexGrow: states.get(state) }}
          />
        ))}
      </div>
      <div className={styles.stateKeys}>
        {present.map(state => (
          <button
            key={state}
            type="button"
            aria-pressed={state === selected}
            onClick={() => onSelect(state === selected ? undefined : state)}
          >
            <span className={styles.dot} data-state={state} aria-hidden />
            <strong>{formatNumber(states.get(state)!)}</strong>{' '}
            {t(`state.${state}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
