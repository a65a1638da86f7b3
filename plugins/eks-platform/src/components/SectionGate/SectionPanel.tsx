import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Section } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Panel } from '../Panel';
import { NotInstalled, type NotInstalledProps } from './NotInstalled';
import { SectionBody } from './SectionBody';
import { SectionSkeleton } from './SectionSkeleton';
import styles from './SectionGate.module.css';

/** Properties of {@link SectionPanel}. */
export interface SectionPanelProps<T> {
  title: string;
  /** Undefined while the backend is older than this panel: then nothing is drawn. */
  section: Section<T> | undefined;
  subtitle?: (data: T) => ReactNode;
  aside?: (data: T) => ReactNode;
  /** Whether rows inside reach the edge. */
  flush?: boolean;
  /** Whether the head says how old the data is; for sources that are asked now and then. */
  showAge?: boolean;
  notInstalled?: NotInstalledProps;
  children: (data: T) => ReactNode;
}

/** A box on a sub-tab that rests on a section of its own and fails alone. */
export function SectionPanel<T>(props: SectionPanelProps<T>) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { title, section, notInstalled } = props;
  if (!section) {
    return null;
  }
  if (section.state === 'not-installed' && notInstalled) {
    return <NotInstalled {...notInstalled} />;
  }
  const { data } = section;
  // A box within a box has no use for a second edge.
  if (data === undefined && section.state !== 'loading') {
    return (
      <SectionBody title={title} section={section} skeleton={null}>
        {props.children}
      </SectionBody>
    );
  }
  return (
    <Panel
      title={title}
      flush={props.flush}
      subtitle={data !== undefined && props.subtitle?.(data)}
      aside={
        <>
          {props.showAge && section.observedAt && (
            <span className={styles.age}>
              <Age since={section.observedAt} /> {t('section.ago')}
            </span>
          )}
          {data !== undefined && props.aside?.(data)}
        </>
      }
    >
      <SectionBody
        title={title}
        section={section}
        skeleton={<SectionSkeleton shape={{ cards: 0, rows: 3 }} />}
      >
        {props.children}
      </SectionBody>
    </Panel>
  );
}
