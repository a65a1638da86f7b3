import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeliveryView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useElementWidth } from '../../hooks/useElementWidth';
import { clusterTranslationRef } from '../translation';
import { GraphBoxButton } from './GraphBoxButton';
import { GraphEdges } from './GraphEdges';
import { findNeighbour, findPath, layOutGraph } from './graphLayout';
import styles from './Delivery.module.css';

/** Properties of {@link DeliveryGraph}. */
export interface DeliveryGraphProps {
  data: DeliveryView;
  selected?: string;
  onSelect: (id: string) => void;
}

/** Boxes and edges from left to right; one tab stop, arrow keys walk along the edges. */
export function DeliveryGraph(props: DeliveryGraphProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { data, selected, onSelect } = props;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useElementWidth(frame);
  const layout = useMemo(() => layOutGraph(data, width), [data, width]);
  const [hovered, setHovered] = useState<string>();
  const [current, setCurrent] = useState<string>();
  const ref = useRef<HTMLDivElement>(null);
  const path = findPath(hovered, data.edges);
  const stops = layout.boxes.filter(box => box.row);
  const tabStop =
    [current, selected, data.stop?.object].find(id =>
      stops.some(box => box.id === id),
    ) ?? stops[0]?.id;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabStop && findNeighbour(layout, tabStop, event.key);
    if (next) {
      event.preventDefault();
      setCurrent(next);
      ref.current
        ?.querySelector<HTMLElement>(`[data-box="${CSS.escape(next)}"]`)
        ?.focus();
    }
  };

  return (
    <div className={styles.scroller}>
      <div ref={setFrame} />
      <div
        ref={ref}
        role="group"
        aria-label={`${t('delivery.graph')}. ${t('delivery.graphKeys')}`}
        className={`${styles.graph} ${path ? styles.faded : ''}`}
        style={{ width: layout.width, height: layout.height }}
      >
        <GraphEdges layout={layout} path={path} />
        {layout.titles.map(({ x, layers }) => (
          <span key={x} className={styles.layer} style={{ left: x }}>
            {layers.map(layer => t(`delivery.layer.${layer}`)).join(' · ')}
          </span>
        ))}
        {layout.boxes.map(box => (
          <GraphBoxButton
            key={box.id}
            box={box}
            width={layout.boxWidth}
            names={namesOf(box.row?.dependsOn ?? [], data)}
            isTabStop={box.id === tabStop}
            isSelected={box.id === selected}
            isOnPath={path?.has(box.id) ?? false}
            onKeyDown={onKeyDown}
            onHover={setHovered}
            onFocus={() => setCurrent(box.id)}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

function namesOf(ids: string[], data: DeliveryView): string {
  return ids
    .map(id => data.rows.find(row => row.id === id)?.name ?? id)
    .join(', ');
}
