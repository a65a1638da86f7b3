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
  const title = heldBy ? `${label}: ${heldBy}` : label;
  return (
    <span
      className={`${styles.device} ${styles[state]}`}
      role="img"
      aria-label={title}
      title={title}
    >
      {state === 'broken' && <Glyph state="warning" decorative />}
      {state === 'initialising' && <Glyph state="progressing" decorative />}
      {(state === 'requested' || state === 'free') &&
        t(`cluster.gpu.cell.${state}`)}
    </span>
  );
}
