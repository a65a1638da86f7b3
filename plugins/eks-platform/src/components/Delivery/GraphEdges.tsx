import type { GraphLayout } from './graphLayout';
import styles from './Delivery.module.css';

// Edges meet a box beside its name, however tall it is.
const NAME_PX = 23;

/** Lines from what lets start to what starts; the broken one lies on top. */
export function GraphEdges(props: {
  layout: GraphLayout;
  path?: ReadonlySet<string>;
}) {
  const { layout, path } = props;
  const edges = [...layout.edges].sort(
    (a, b) =>
      Number(a.edge.state === 'broken') - Number(b.edge.state === 'broken'),
  );
  return (
    <svg
      className={styles.edges}
      width={layout.width}
      height={layout.height}
      aria-hidden
    >
      {edges.map(({ edge, from, to }) => {
        const x1 = from.x + layout.boxWidth;
        const y1 = from.y + NAME_PX;
        const x2 = to.x;
        const y2 = to.y + NAME_PX;
        const bend = Math.min(40, (x2 - x1) / 2);
        const isOnPath = path?.has(edge.from) && path.has(edge.to);
        return (
          <path
            key={`${edge.from} ${edge.to}`}
            className={`${styles[edge.state]} ${isOnPath ? styles.onPath : ''}`}
            d={`M${x1},${y1} C${x1 + bend},${y1} ${
              x2 - bend
            },${y2} ${x2},${y2}`}
          />
        );
      })}
    </svg>
  );
}
