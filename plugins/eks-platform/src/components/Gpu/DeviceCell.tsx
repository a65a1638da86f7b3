import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeviceState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { Glyph } from '../Glyph';
import styles from './Gpu.module.css';

/** Properties of {@link DeviceCell}. */
export interface DeviceCellProps {
  state: DeviceState;
  heldBy?: string;
  /** A swatch of the legend. */
  small?: boolean;
}

/** One device with its state as a word inside; edge and hatch differ as well. */
export function DeviceCell(props: DeviceCellProps) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { state, heldBy, small } = props;
  if (small) {
    return <span className={`${styles.swatch} ${styles[state]}`} aria-hidden />;
  }
  const label = t(`cluster.gpu.state.${state}`);
  return (
    <span
      className={`${styles.device} ${styles[state]}`}
      title={heldBy ? `${label}: ${heldBy}` : label}
    >
      {state === 'broken' && <Glyph state="warning" />}
      {state === 'initialising' && <Glyph state="progressing" />}
      {(state === 'requested' || state === 'free') &&
        t(`cluster.gpu.cell.${state}`)}
    </span>
  );
}
