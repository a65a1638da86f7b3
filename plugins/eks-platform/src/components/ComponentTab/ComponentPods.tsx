import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ComponentView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { KubernetesTabLink } from './KubernetesTabLink';
import { WorkloadLine } from './WorkloadLine';
import styles from './ComponentTab.module.css';

const SHOWN = 20;

/** The workloads of the Component: how many pods, how they are, where they run, what they ask for. */
export function ComponentPods(props: { view: ComponentView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const [all, setAll] = useState(false);
  const { workloads, pods } = props.view;
  const ready = pods.ready.value ?? 0;
  const waiting = pods.waiting.value ?? 0;
  const rows = all ? workloads : workloads.slice(0, SHOWN);
  const hidden = workloads.length - rows.length;
  const subtitle = [
    t('component.ready', { count: ready }),
    waiting > 0 && t('component.wait', { count: waiting }),
  ];
  return (
    <Panel
      title={t('component.pods')}
      subtitle={
        workloads.length > 0 ? subtitle.filter(Boolean).join(', ') : undefined
      }
      aside={<KubernetesTabLink />}
      flush
    >
      {workloads.length === 0 ? (
        <p className={styles.empty}>{t('component.none')}</p>
      ) : (
        <div role="table" aria-label={t('component.pods')}>
          <div role="row" className={styles.head}>
            {(
              ['workload', 'pods', 'state', 'where', 'asks', 'share'] as const
            ).map(name => (
              <span key={name} role="columnheader">
                {t(`component.column.${name}`)}
              </span>
            ))}
          </div>
          {rows.map(workload => (
            <WorkloadLine
              key={`${workload.kind}/${workload.namespace}/${workload.name}`}
              workload={workload}
            />
          ))}
        </div>
      )}
      {hidden > 0 && (
        <p className={styles.empty}>
          <Button variant="tertiary" size="small" onPress={() => setAll(true)}>
            {t('component.more', { count: hidden })}
          </Button>
        </p>
      )}
    </Panel>
  );
}
