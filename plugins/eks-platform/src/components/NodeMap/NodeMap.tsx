import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  NodeClaimRow,
  NodeRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo } from 'react';
import { useRovingFocus } from '../../hooks/useRovingFocus';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { MapBlock } from './MapBlock';
import { MapCounts } from './MapCounts';
import { MapLegend } from './MapLegend';
import { groupNodes } from './nodeGroups';
import { summarizeNodes } from './summarizeNodes';
import styles from './NodeMap.module.css';

/** Properties of {@link NodeMap}. */
export interface NodeMapProps {
  nodes: NodeRow[];
  claims: NodeClaimRow[];
  selected?: string;
  onOpen: (name: string) => void;
}

/** All nodes in view as cells, by pool and zone; one tab stop, arrow keys move. */
export function NodeMap(props: NodeMapProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { nodes, claims } = props;
  const groups = useMemo(() => groupNodes(nodes, claims), [nodes, claims]);
  const focus = useRovingFocus();
  return (
    <Panel
      title={t('nodes.count', { count: nodes.length })}
      subtitle={summarizeNodes(nodes, t)}
    >
      {nodes.length === 1 && <p className={styles.note}>{t('map.oneNode')}</p>}
      <div className={styles.scroll}>
        <div
          role="group"
          aria-label={t('map.label')}
          className={styles.map}
          style={{
            gridTemplateColumns: `max-content repeat(${
              groups.zones.length || 1
            }, minmax(0, 1fr))`,
          }}
          {...focus}
        >
          <span />
          {groups.zones.map(zone => (
            <MapCounts
              key={zone}
              name={zone}
              nodes={nodes.filter(node => (node.zone ?? '–') === zone)}
            />
          ))}
          {groups.pools.map(pool => (
            <MapBlock
              key={pool}
              pool={pool}
              blocks={groups.zones.map(zone => groups.getBlock(pool, zone))}
              selected={props.selected}
              onOpen={props.onOpen}
            />
          ))}
        </div>
      </div>
      <MapLegend />
    </Panel>
  );
}
