import styles from './Meter.module.css';

/** Properties of {@link Meter}. */
export interface MeterProps {
  /** Per cent; undefined when not known. */
  share: number | undefined;
  tone?: 'plain' | 'warning';
}

/** A bar for a share; the number stands beside it, so it is silent for screen readers. */
export function Meter(props: MeterProps) {
  const width = Math.min(100, props.share ?? 0);
  return (
    <span
      className={`${styles.track} ${
        props.share === undefined ? styles.unknown : ''
      }`}
      aria-hidden
    >
      <span
        className={`${styles.fill} ${
          props.tone === 'warning' ? styles.warning : ''
        }`}
        style={{ width: `${width}%` }}
      />
    </span>
  );
}
