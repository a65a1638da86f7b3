import {
  countMapBlocks,
  type NodesView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo } from 'react';
import { useNodeFilters } from '../../hooks/useNodeFilters';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useServerNodes } from '../../hooks/useServerNodes';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NodeDrawer } from '../NodeDrawer';
import { CountMap, MOST_CELLS, NodeMap } from '../NodeMap';
import { NodeTable } from '../NodeTable';
import { filterClaims } from '../NodeTable/filterNodes';
import { ProblemsOf } from '../ProblemCard';
import { AddressesPanel } from './AddressesPanel';
import { ClaimsPanel } from './ClaimsPanel';
import { filterBlocks } from './filterBlocks';
import { InterruptionsPanel } from './InterruptionsPanel';
import { PendingPanel } from './PendingPanel';
import { PoolCards } from './PoolCards';
import { PoolPanel } from './PoolPanel';
import { ScalePanel } from './ScalePanel';
import { TonightPanel } from './TonightPanel';
import styles from './Nodes.module.css';

/** Pools, map, what waits and moves, and the table; the drawer stands beside them. */
export function NodesContent(props: { data: NodesView }) {
  const { data } = props;
  const { view } = useCluster();
  const [named, setNode] = useQueryValue('node');
  const [sort] = useQueryValue('sort');
  const { filters, shown, set, clear } = useNodeFilters(data.nodes);
  const claims = useMemo(
    () => filterClaims(data.claims, filters),
    [data.claims, filters],
  );
  const server = useServerNodes({
    entityRef: view.entityRef,
    isWanted: (data.moreNodes ?? 0) > 0,
    filters,
    sort,
  });
  const rows = server?.rows ?? shown;
  // Cells only where each node in question has come.
  const isCounted =
    rows.length > MOST_CELLS || (server && rows.length !== server.total);
  const blocks = useMemo(() => {
    if (!isCounted) {
      return [];
    }
    return server
      ? filterBlocks(data.blocks ?? [], filters)
      : countMapBlocks(rows);
  }, [isCounted, server, data.blocks, rows, filters]);
  const isNamed = ({ name }: { name: string }) =>
    name === named || name.startsWith(`${named}.`);
  const selected = named
    ? rows.find(isNamed) ?? data.nodes.find(isNamed)
    : undefined;
  const pool = data.pools.find(({ name }) => name === filters.pool);
  const open = (name: string | undefined) => setNode(name, name !== undefined);
  const close = () => setNode(undefined);
  return (
    <div className={named ? styles.withDrawer : styles.alone}>
      <div className={styles.stack}>
        <ProblemsOf tab="nodes" problems={view.problems} />
        <PoolCards
          pools={data.pools}
          selected={filters.pool}
          onSelect={name => set({ pool: name })}
        />
        {pool && <PoolPanel pool={pool} />}
        <PendingPanel groups={data.pending} />
        <ClaimsPanel claims={data.claims} />
        {isCounted ? (
          <CountMap blocks={blocks} onFilter={set} />
        ) : (
          <NodeMap
            nodes={rows}
            claims={claims}
            selected={selected?.name}
            onOpen={open}
          />
        )}
        <ScalePanel data={data} />
        <TonightPanel moves={data.tonight} />
        <div className={styles.pair}>
          <InterruptionsPanel view={data.interruptions} onOpen={open} />
          <AddressesPanel view={data.addresses} />
        </div>
        <NodeTable
          all={data.nodes}
          nodes={shown}
          total={data.nodes.length + (data.moreNodes ?? 0)}
          server={server}
          filters={filters}
          onFilter={set}
          onClear={clear}
          selected={selected?.name}
          onOpen={open}
        />
      </div>
      {named && (
        <NodeDrawer
          name={named}
          node={selected}
          data={data}
          onOpen={open}
          onClose={close}
        />
      )}
    </div>
  );
}
