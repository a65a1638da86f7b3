import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  NodeRow,
  NodesView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNodeDetail } from '../../hooks/useNodeDetail';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { DrawerBlockers } from './DrawerBlockers';
import { DrawerHistory } from './DrawerHistory';
import { DrawerLeaving } from './DrawerLeaving';
import { DrawerPlace } from './DrawerPlace';
import { DrawerWorkloads } from './DrawerWorkloads';
import styles from './NodeDrawer.module.css';

/** Properties of {@link DrawerDetail}. */
export interface DrawerDetailProps {
  node: NodeRow;
  data: NodesView;
  onOpen: (name: string) => void;
}

/** What is read of a node only while its drawer is open. */
export function DrawerDetail(props: DrawerDetailProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { node } = props;
  const { value, error } = useNodeDetail(view.entityRef, node.name);
  // What was read of another node says nothing of this one.
  const detail = value?.name === node.name ? value : undefined;
  if (!detail) {
    return (
      <p className={styles.section} role="status">
        {error
          ? t('drawer.failed', { message: error.message })
          : t('drawer.reading')}
      </p>
    );
  }
  const isKarpenters = node.origin === 'karpenter';
  return (
    <>
      {detail.leaving && <DrawerLeaving leaving={detail.leaving} />}
      {isKarpenters && !detail.leaving && (
        <DrawerBlockers
          node={node}
          blockers={detail.blockers}
          nodes={props.data.nodes}
          onOpen={props.onOpen}
        />
      )}
      {detail.workloads && <DrawerWorkloads workloads={detail.workloads} />}
      {detail.history.length > 0 && <DrawerHistory entries={detail.history} />}
      <DrawerPlace detail={detail} />
    </>
  );
}
