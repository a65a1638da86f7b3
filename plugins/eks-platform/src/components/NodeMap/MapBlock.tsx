import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { ClaimCell } from './ClaimCell';
import { NodeCell } from './NodeCell';
import type { NodeBlock } from './nodeGroups';
import styles from './NodeMap.module.css';

/** Properties of {@link MapBlock}. */
export interface MapBlockProps {
  pool: string;
  /** One per zone. */
  blocks: NodeBlock[];
  selected?: string;
  onOpen: (name: string) => void;
}

/** One pool: its name and a box of cells per zone. */
export function MapBlock(props: MapBlockProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const total = props.blocks.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return (
    <>
      <span className={styles.pool}>
        <strong>{props.pool}</strong>
        <span>{t('nodes.count', { count: total })}</span>
      </span>
      {props.blocks.map(block => (
        <div key={block.zone} className={styles.block}>
          {block.nodes.map(node => (
            <NodeCell
              key={node.name}
              node={node}
              isSelected={node.name === props.selected}
              onOpen={props.onOpen}
            />
          ))}
          {block.claims.map(claim => (
            <ClaimCell key={claim.name} claim={claim} />
          ))}
        </div>
      ))}
    </>
  );
}
