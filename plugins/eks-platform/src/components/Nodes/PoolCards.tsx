import type { NodePoolCard } from '@eks-platform/backstage-plugin-eks-platform-common';
import { PoolCard } from './PoolCard';
import styles from './Nodes.module.css';

/** Properties of {@link PoolCards}. */
export interface PoolCardsProps {
  pools: NodePoolCard[];
  selected?: string;
  onSelect: (pool: string | undefined) => void;
}

/** One card per node pool or node group; a click filters map and table. */
export function PoolCards(props: PoolCardsProps) {
  return (
    <div className={styles.pools}>
      {props.pools.map(pool => (
        <PoolCard
          key={`${pool.origin}/${pool.name}`}
          pool={pool}
          isSelected={pool.name === props.selected}
          onSelect={() =>
            props.onSelect(pool.name === props.selected ? undefined : pool.name)
          }
        />
      ))}
    </div>
  );
}
