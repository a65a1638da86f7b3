import type { NodesView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo } from 'react';
import { useNodeFilters } from '../../hooks/useNodeFilters';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useCluster } from '../ClusterTab/ClusterContext';
import { NodeDrawer } from '../NodeDrawer';
import { NodeMap } from '../NodeMap';
import { NodeTable } from '../NodeTable';
import { filterClaims } from '../NodeTable/filterNodes';
import { ProblemsOf } from '../ProblemCard';
import { AddressesPanel } from './AddressesPanel';
import { ClaimsPanel } from './ClaimsPanel';
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
  const { filters, shown, set, clear } = useNodeFilters(data.nodes);
  const claims = useMemo(
    () => filterClaims(data.claims, filters),
    [data.claims, filters],
  );
  const selected = named
    ? data.nodes.find(
        ({ name }) => name === named || name.startsWith(`${named}.`),
      )
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
          onSelect={pool => set({ pool })}
        />
        {pool && <PoolPanel pool={pool} />}
        <PendingPanel groups={data.pending} />
        <ClaimsPanel claims={data.claims} />
        <NodeMap
          nodes={shown}
          claims={claims}
          selected={selected?.name}
          onOpen={open}
        />
        <ScalePanel data={data} />
        <TonightPanel moves={data.tonight} />
        <div className={styles.pair}>
          <InterruptionsPanel view={data.interruptions} onOpen={open} />
          <AddressesPanel view={data.addresses} />
        </div>
        <NodeTable
          all={data.nodes}
          nodes={shown}
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
