import type {
  Section,
  ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { useCluster } from '../ClusterTab/ClusterContext';
import { OldData } from './OldData';
import { PartialStrip } from './PartialStrip';
import { SectionSkeleton, type SkeletonShape } from './SectionSkeleton';
import { SectionState } from './SectionState';
import { Waits } from './Waits';
import styles from './SectionGate.module.css';

/** Properties of {@link SectionGate}. */
export interface SectionGateProps<T> {
  tab: ViewTarget['tab'];
  section: Section<T>;
  skeleton: SkeletonShape;
  /** What stands here when the thing is not part of the platform. */
  notInstalled?: ReactNode;
  children: (data: T) => ReactNode;
}

const BEFORE_CLUSTER = ['not-applied', 'applying', 'creating', 'failed'];

/** Shows a section as far as it could be read; what is missing is named in its place. */
export function SectionGate<T>(props: SectionGateProps<T>) {
  const { view } = useCluster();
  const { section, tab } = props;
  if (section.state === 'not-installed' && props.notInstalled) {
    return <>{props.notInstalled}</>;
  }
  if (section.data === undefined) {
    if (BEFORE_CLUSTER.includes(view.lifecycle.state)) {
      return <Waits text={view.tabs[tab].text} />;
    }
    return section.state === 'loading' ? (
      <SectionSkeleton shape={props.skeleton} />
    ) : (
      <SectionState tab={tab} section={section} />
    );
  }
  if (section.state === 'unreachable') {
    return (
      <div className={styles.stack}>
        <SectionState tab={tab} section={section} />
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
