import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Section,
  ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionBody } from './SectionBody';
import { SectionSkeleton, type SkeletonShape } from './SectionSkeleton';
import { Waits } from './Waits';

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

/** A whole sub-tab that rests on one section: before there is a cluster, not installed, or as far as it could be read. */
export function SectionGate<T>(props: SectionGateProps<T>) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { section, tab } = props;
  if (section.state === 'not-installed' && props.notInstalled) {
    return <>{props.notInstalled}</>;
  }
  if (
    section.data === undefined &&
    BEFORE_CLUSTER.includes(view.lifecycle.state)
  ) {
    return <Waits text={view.tabs[tab].text} />;
  }
  return (
    <SectionBody
      title={t(`tab.${tab}`)}
      section={section}
      skeleton={<SectionSkeleton shape={props.skeleton} />}
    >
      {props.children}
    </SectionBody>
  );
}
