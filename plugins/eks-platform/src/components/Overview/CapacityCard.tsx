import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  OverviewView,
  Quantity,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber, getShare } from '../../text/numbers';
import { eksPlatformTranslationRef } from '../../translation';
import { Meter } from '../Meter';
import { RuleText } from '../RuleText';
import { SmallCard } from './SmallCard';
import styles from './Overview.module.css';

type Pair = { requested: Quantity; allocatable: Quantity };

/** How much of the nodes is requested. */
export function CapacityCard(props: { data: OverviewView }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { nodes, pods, cpu, memory } = props.data;
  return (
    <SmallCard
      name="capacity"
      state={getState(nodes)}
      title={
        nodes
          ? t('cluster.capacity.title', { count: nodes.total })
          : t('cluster.capacity.titleUnknown')
      }
      lines={[
        <Requested
          key="cpu"
          name="CPU"
          pair={cpu}
          unit={` ${t('cluster.capacity.requested')}`}
        />,
        <Requested
          key="memory"
          name={t('cluster.capacity.memory')}
          pair={memory}
          unit=" GiB"
        />,
      ]}
    >
      <dl className={styles.details}>
        <Bar name="CPU" pair={cpu} />
        <Bar name={t('cluster.capacity.memory')} pair={memory} />
        <dt>{t('cluster.capacity.pods')}</dt>
        <dd>
          {pods
            ? t('cluster.capacity.podCounts', {
                running: formatNumber(pods.running),
                pending: formatNumber(pods.pending),
              })
            : '–'}
        </dd>
      </dl>
    </SmallCard>
  );
}

function getState(nodes: OverviewView['nodes']): ItemState {
  if (!nodes) {
    return 'unknown';
  }
  return nodes.ready < nodes.total ? 'warning' : 'ok';
}

function Requested(props: { name: string; pair?: Pair; unit: string }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { name, pair, unit } = props;
  if (!pair || pair.requested.bound === 'unknown') {
    return (
      <>
        {name} –{' '}
        <RuleText
          text={pair?.requested.reason ?? t('cluster.capacity.unknown')}
        />
      </>
    );
  }
  return (
    <>
      {t('cluster.capacity.ofAllocatable', {
        name,
        requested: formatNumber(pair.requested.value),
        allocatable: formatNumber(pair.allocatable.value ?? 0),
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
