import type { ItemState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useId, type ReactNode } from 'react';
import { useQueryValue } from '../../hooks/useQueryValue';
import { Glyph } from '../Glyph';
import styles from './SmallCard.module.css';

/** Properties of {@link SmallCard}. */
export interface SmallCardProps {
  /** Its name in the query: `?card=access`. */
  name: string;
  state: ItemState;
  title: string;
  lines: ReactNode[];
  /** Shown when unfolded. */
  children: ReactNode;
}

/** A glyph and two lines; unfolds to the whole width below its row. Stands in a grid of such cards. */
export function SmallCard(props: SmallCardProps) {
  const [open, setOpen] = useQueryValue('card');
  const isOpen = open === props.name;
  const id = useId();
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <>
      <button
        type="button"
        className={styles.card}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(isOpen ? undefined : props.name)}
      >
        <span className={styles.title}>
          <Glyph state={props.state} />
          {props.title}
          <Arrow size={16} aria-hidden />
        </span>
        {props.lines.map((line, index) => (
          <span key={index} className={styles.line}>
            {line}
          </span>
        ))}
      </button>
      {isOpen && (
        <div id={id} className={styles.unfolded}>
          {props.children}
        </div>
      )}
    </>
  );
}
