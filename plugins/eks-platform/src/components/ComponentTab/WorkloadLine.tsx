import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ComponentWorkload } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isTrouble, shortenNode } from '../../text/nodeWords';
import { formatQuantity } from '../../text/quantity';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { PerHour } from '../Amount';
import { Glyph } from '../Glyph';
import styles from './ComponentTab.module.css';

/** One workload of the Component. */
export function WorkloadLine(props: { workload: ComponentWorkload }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { workload } = props;
  const { asks, devices, waitingSince } = workload;
  const isBad = isTrouble(workload.state) || waitingSince !== undefined;
  return (
    <div role="row" className={styles.row}>
      <span role="rowheader">
        <strong>{workload.name}</strong>
        <span className={styles.second}>
          {workload.kind}
          {workload.namespace && ` · ${workload.namespace}`}
        </span>
      </span>
      <span role="cell" className={styles.number}>
        {workload.pods}
      </span>
      <span role="cell" className={isBad ? styles.trouble : undefined}>
        <Glyph
          state={waitingSince ? 'warning' : workload.state}
          size={14}
          decorative
        />{' '}
        {workload.stateText}
        {waitingSince && (
          <>
            {' '}
            <Age since={waitingSince} />
          </>
        )}
      </span>
      <span role="cell">
        <Where workload={workload} />
      </span>
      <span role="cell" className={styles.quiet}>
        {(devices.value ?? 0) > 0 &&
          `${t('component.devices', { count: devices.value ?? 0 })}, `}
        {formatQuantity(asks.cpu)} vCPU, {formatQuantity(asks.memory)} GiB
      </span>
      <span role="cell" className={styles.number}>
        {workload.nodes.length > 0 ? (
          <PerHour quantity={workload.perHour} digits={3} compact />
        ) : (
          '–'
        )}
      </span>
    </div>
  );
}

function Where(props: { workload: ComponentWorkload }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { nodes, pools, spot } = props.workload;
  if (nodes.length === 0) {
    return <>–</>;
  }
  return (
    <>
      {nodes.length === 1
        ? shortenNode(nodes[0])
        : t('nodes.count', { count: nodes.length })}
      {pools.length > 0 && ` · ${pools.join(', ')}`}
      {spot > 0 && (
        <>
          {' · '}
          <strong>{t('component.spot', { count: spot })}</strong>
        </>
      )}
    </>
  );
}
