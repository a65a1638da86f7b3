import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeviceState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import styles from './Gpu.module.css';

/** Properties of {@link DeviceCell}. */
export interface DeviceCellProps {
  state: DeviceState;
  heldBy?: string;
  /** MIG: which slice of a device this is. */
  profile?: string;
  /** Pods that may share the device. */
  perDevice?: number;
  /** A swatch of the legend. */
  small?: boolean;
}

/** One device with its state as a word inside; edge and hatch differ as well. */
export function DeviceCell(props: DeviceCellProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { state, heldBy, profile, perDevice, small } = props;
  if (small) {
    return <span className={`${styles.swatch} ${styles[state]}`} aria-hidden />;
  }
  const label = [profile, t(`gpu.state.${state}`)].filter(Boolean);
  const title = [label.join(' '), heldBy].filter(Boolean).join(': ');
  return (
    <span
      className={`${styles.device} ${styles[state]} ${
        profile ? styles.slice : ''
      }`}
      role="img"
      aria-label={title}
      title={title}
    >
      {state === 'broken' && <Glyph state="warning" decorative />}
      {state === 'initialising' && <Glyph state="progressing" decorative />}
      {(state === 'requested' || state === 'free') &&
        (profile ?? t(`gpu.cell.${state}`))}
      {perDevice !== undefined && state !== 'initialising' && (
        <small>×{perDevice}</small>
      )}
    </span>
  );
}
