import type { WorkloadPart } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { AddressLinks } from './AddressLinks';
import styles from './Workloads.module.css';

/** Properties of {@link WorkloadTile}. */
export interface WorkloadTileProps {
  title: string;
  /** Its namespace, or what its previews are of. */
  place: string;
  parts: WorkloadPart[];
  links: string[];
  children?: ReactNode;
}

/** One application that the platform knows by name: its parts, and the way to it. */
export function WorkloadTile(props: WorkloadTileProps) {
  return (
    <section
      className={styles.tile}
      aria-label={`${props.title} ${props.place}`}
    >
      <h4 className={styles.tileTitle}>
        {props.title} <span className={styles.note}>{props.place}</span>
      </h4>
      <AddressLinks links={props.links} />
      <ul className={styles.list}>
        {props.parts.map(({ name, state, text }) => (
          <li key={name}>
            <Glyph state={state} size={14} /> {name && `${name}: `}
            <RuleText text={text} />
          </li>
        ))}
      </ul>
      {props.children}
    </section>
  );
}
