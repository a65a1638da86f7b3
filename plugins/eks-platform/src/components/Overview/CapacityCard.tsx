import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  OverviewView,
  Quantity,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { isTrouble } from '../../text/nodeWords';
import { formatNumber, getShare } from '../../text/numbers';
import { formatQuantity } from '../../text/quantity';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Meter } from '../Meter';
import { RuleText } from '../RuleText';
import { SmallCard } from '../SmallCard';
import styles from './Overview.module.css';

type Pair = { requested: Quantity; allocatable: Quantity };

/** How much of the nodes is requested. */
export function CapacityCard(props: { data: OverviewView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { nodes, pods, cpu, memory } = props.data;
  return (
    <SmallCard
      name="capacity"
      state={getState(nodes, view.tabs.nodes.state)}
      title={
        nodes
          ? t('capacity.title', { count: nodes.total })
          : t('capacity.titleUnknown')
      }
      lines={[
        <Requested
          key="cpu"
          name="CPU"
          pair={cpu}
          unit={` ${t('capacity.requested')}`}
        />,
        <Requested
          key="memory"
          name={t('capacity.memory')}
          pair={memory}
          unit=" GiB"
        />,
      ]}
    >
      <dl className={styles.details}>
        <Bar name="CPU" pair={cpu} />
        <Bar name={t('capacity.memory')} pair={memory} />
        <dt>{t('capacity.pods')}</dt>
        <dd>
          {pods
            ? t('capacity.podCounts', {
                running: formatNumber(pods.running),
                pending: formatNumber(pods.pending),
              })
            : '–'}
        </dd>
      </dl>
    </SmallCard>
  );
}

/** A node that is not ready may just be joining; only the section of nodes knows. */
function getState(nodes: OverviewView['nodes'], vital: ItemState): ItemState {
  if (!nodes) {
    return 'unknown';
  }
  if (nodes.ready === nodes.total) {
    return 'ok';
  }
  return isTrouble(vital) ? vital : 'progressing';
}

function Requested(props: { name: string; pair?: Pair; unit: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { name, pair, unit } = props;
  if (!pair || pair.requested.bound === 'unknown') {
    return (
      <>
        {name} –{' '}
        <RuleText text={pair?.requested.reason ?? t('capacity.unknown')} />
      </>
    );
  }
  return (
    <>
      {t('capacity.ofAllocatable', {
        name,
        requested: formatQuantity(pair.requested),
        allocatable: formatQuantity(pair.allocatable),
        unit,
      })}
    </>
  );
}

function Bar(props: { name: string; pair?: Pair }) {
  const share = getShare(
    props.pair?.requested.value,
    props.pair?.allocatable.value,
  );
  return (
    <>
      <dt>{props.name}</dt>
      <dd className={styles.meterRow}>
        <Meter share={share} />
        {share === undefined ? '–' : `${share} %`}
      </dd>
    </>
  );
}
