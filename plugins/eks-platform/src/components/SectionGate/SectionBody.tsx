import type { Section } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { OldData } from './OldData';
import { PartialStrip } from './PartialStrip';
import { SectionState } from './SectionState';
import styles from './SectionGate.module.css';

/** Properties of {@link SectionBody}. */
export interface SectionBodyProps<T> {
  /** What the section is called: `Storage`. */
  title: string;
  section: Section<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows a section as far as it could be read; what is missing is named in its place. */
export function SectionBody<T>(props: SectionBodyProps<T>) {
  const { section, title } = props;
  if (section.data === undefined) {
    return section.state === 'loading' ? (
      <>{props.skeleton}</>
    ) : (
      <SectionState title={title} section={section} />
    );
  }
  if (section.state === 'unreachable') {
    return (
      <div className={styles.stack}>
        <SectionState title={title} section={section} />
        <OldData observedAt={section.observedAt}>
          {props.children(section.data)}
        </OldData>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      {section.issues.length > 0 && <PartialStrip issues={section.issues} />}
      {props.children(section.data)}
    </div>
  );
}
