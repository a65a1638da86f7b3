import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ItemState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { FILLED_OK, GLYPH_SHAPES } from './glyphShapes';
import styles from './Glyph.module.css';

/** Properties of {@link Glyph}. */
export interface GlyphProps {
  state: ItemState;
  /** Pixels. */
  size?: number;
  filled?: boolean;
  /** Whether the word of the state stands beside it anyway. */
  decorative?: boolean;
}

/** The sign of a state; its name is read aloud unless words beside it say the same. */
export function Glyph(props: GlyphProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { state, size = 16, filled = false, decorative = false } = props;
  const label = decorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': t(`state.${state}`) };
  return (
    <svg
      className={`${styles.glyph} ${styles[state] ?? ''}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      {...label}
    >
      {filled && state === 'ok' ? FILLED_OK : GLYPH_SHAPES[state]}
    </svg>
  );
}
