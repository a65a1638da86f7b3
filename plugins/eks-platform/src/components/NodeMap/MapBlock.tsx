import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatNumber } from '../../text/numbers';
import { isTrouble } from '../../text/nodeWords';
import { eksPlatformTranslationRef } from '../../translation';
import { Glyph } from '../Glyph';
import { ClaimCell } from './ClaimCell';
import { NodeCell } from './NodeCell';
import type { NodeBlock } from './nodeGroups';
import styles from './NodeMap.module.css';

/** Properties of {@link MapBlock}. */
export interface MapBlockProps {
  pool: string;
  /** One per zone. */
  blocks: NodeBlock[];
  isTooMany: boolean;
  selected?: string;
  onOpen: (name: string) => void;
}

/** One pool: its name and a box of cells per zone. */
export function MapBlock(props: MapBlockProps) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const total = props.blocks.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return (
    <>
      <span className={styles.pool}>
        <strong>{props.pool}</strong>
        <span>{t('cluster.nodes.count', { count: total })}</span>
      </span>
      {props.blocks.map(block => (
        <div key={block.zone} className={styles.block}>
          {props.isTooMany ? (
            <BlockCounts block={block} />
          ) : (
            block.nodes.map(node => (
              <NodeCell
                key={node.name}
                node={node}
                isSelected={node.name === props.selected}
                onOpen={props.onOpen}
              />
            ))
          )}
          {block.claims.map(claim => (
            <ClaimCell key={claim.name} claim={claim} />
          ))}
        </div>
      ))}
    </>
  );
}

function BlockCounts(props: { block: NodeBlock }) {
  const { nodes } = props.block;
  const trouble = nodes.filter(node => isTrouble(node.state)).length;
  return (
    <span className={styles.counts}>
      {nodes.length > 0 ? formatNumber(nodes.length) : '–'}
      {trouble > 0 && (
        <span className={styles.troubleCount}>
          <Glyph state="warning" /> {formatNumber(trouble)}
        </span>
      )}
    </span>
  );
}
