import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeMapBlock } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useRovingFocus } from '../../hooks/useRovingFocus';
import { nameCollator } from '../../text/collator';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { CountBlock } from './CountBlock';
import { CountLegend } from './CountLegend';
import { getMapUnit, MOST_CELLS } from './mapUnit';
import styles from './NodeMap.module.css';

const NONE = '–';

/** Properties of {@link CountMap}. */
export interface CountMapProps {
  blocks: NodeMapBlock[];
  onFilter: (changes: { pool?: string; zone?: string }) => void;
}

/** Many nodes as marks by pool and zone: every trouble counted in words and drawn first. */
export function CountMap(props: CountMapProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { blocks } = props;
  const focus = useRovingFocus();
  const total = count(blocks);
  const unit = getMapUnit(total);
  const pools = unique(blocks.map(({ pool }) => pool));
  const zones = unique(blocks.map(({ zone }) => zone));
  return (
    <Panel
      title={t('nodes.count', { count: total })}
      subtitle={t('map.tooMany', { max: `${MOST_CELLS}` })}
    >
      <div className={styles.scroll}>
        <div
          role="group"
          aria-label={t('map.countLabel')}
          className={styles.map}
          style={{
            gridTemplateColumns: `max-content repeat(${
              zones.length || 1
            }, minmax(0, 1fr))`,
          }}
          {...focus}
        >
          <span />
          {zones.map(zone => (
            <span key={zone} className={styles.zone}>
              {zone}{' '}
              <strong>
                {formatNumber(
                  count(blocks.filter(block => (block.zone ?? NONE) === zone)),
                )}
              </strong>
            </span>
          ))}
          {pools.map(pool => {
            const own = blocks.filter(block => (block.pool ?? NONE) === pool);
            return [
              <span key={pool} className={styles.pool}>
                <strong>{pool}</strong>
                <span>{t('nodes.count', { count: count(own) })}</span>
              </span>,
              ...zones.map(zone => (
                <CountBlock
                  key={`${pool}/${zone}`}
                  block={own.find(block => (block.zone ?? NONE) === zone)}
                  unit={unit}
                  onFilter={props.onFilter}
                />
              )),
            ];
          })}
        </div>
      </div>
      <CountLegend unit={unit} />
    </Panel>
  );
}

function count(blocks: readonly NodeMapBlock[]): number {
  return blocks.reduce((sum, { nodes }) => sum + nodes, 0);
}

function unique(values: (string | undefined)[]): string[] {
  return [...new Set(values.map(value => value ?? NONE))].sort(
    nameCollator.compare,
  );
}
