import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeviceState,
  GpuView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import styles from './Gpu.module.css';

/** Device states in the order in which they are drawn. */
export const DEVICE_STATES: DeviceState[] = [
  'requested',
  'free',
  'broken',
  'initialising',
];

/** All devices by state as a bar, and the same in words. */
export function DeviceBar(props: { devices: GpuView['devices'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const present = DEVICE_STATES.filter(state => props.devices[state] > 0);
  return (
    <>
      <span className={styles.bar} aria-hidden>
        {present.map(state => (
          <span
            key={state}
            className={styles[state]}
            style={{ flexGrow: props.devices[state] }}
          />
        ))}
      </span>
      <span className={styles.note}>
        {present.map((state, index) => (
          <span
            key={state}
            className={state === 'broken' ? styles.waste : undefined}
          >
            {index > 0 && ' · '}
            {props.devices[state]} {t(`gpu.state.${state}`)}
          </span>
        ))}
      </span>
    </>
  );
}
