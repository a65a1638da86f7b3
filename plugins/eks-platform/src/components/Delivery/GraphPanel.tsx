import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeliveryView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { DeliveryGraph } from './DeliveryGraph';
import { LayerList } from './LayerList';
import styles from './Delivery.module.css';

// A picture of more is no picture.
const MOST_DRAWN = 300;
const COUNTS = [
  'ready',
  'suspended',
  'failed',
  'waits',
  'progressing',
  'unknown',
] as const;

/** Properties of {@link GraphPanel}. */
export interface GraphPanelProps {
  data: DeliveryView;
  selected?: string;
  onSelect: (id: string) => void;
}

/** Kustomizations with what they depend on: a picture where there is room, else a list by layer. */
export function GraphPanel(props: GraphPanelProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { data } = props;
  const { counts } = data;
  if (data.columns.length === 0) {
    return null;
  }
  const isDrawn = counts.total <= MOST_DRAWN;
  return (
    <Panel
      title={t('delivery.kustomizations', { count: counts.total })}
      subtitle={COUNTS.filter(name => counts[name] > 0)
        .map(name => t(`delivery.count.${name}`, { count: counts[name] }))
        .join(' · ')}
      aside={<Legend />}
      flush
    >
      {isDrawn && (
        <div className={styles.wide}>
          <DeliveryGraph {...props} />
        </div>
      )}
      <div className={isDrawn ? styles.narrow : undefined}>
        <LayerList {...props} />
      </div>
    </Panel>
  );
}

function Legend() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const entries = [
    ['ready', 'ok'],
    ['suspended', 'suspended'],
    ['failed', 'critical'],
    ['waits', 'waits'],
  ] as const;
  return (
    <>
      {entries.map(([name, state]) => (
        <span key={name} className={styles.legend}>
          <Glyph state={state} size={14} decorative />
          {t(`delivery.legend.${name}`)}
        </span>
      ))}
    </>
  );
}
