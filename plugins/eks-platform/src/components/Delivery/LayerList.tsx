import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeliveryView,
  FluxRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './Delivery.module.css';

/** The layers below each other with their counts; those where delivery stops are unfolded. */
export function LayerList(props: {
  data: DeliveryView;
  onSelect: (id: string) => void;
}) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { data } = props;
  const rows = new Map(data.rows.map(row => [row.id, row]));
  return (
    <div role="group" aria-label={t('delivery.layers')}>
      {data.columns.map(({ layers, objects }) => {
        const members = objects.flatMap(id => rows.get(id) ?? []);
        const troubled = members.filter(row => isTrouble(row, data));
        const ready = members.filter(({ state }) => state === 'ok').length;
        const waits = members.filter(({ state }) => state === 'waits').length;
        return (
          <details
            key={objects.join()}
            className={styles.fold}
            open={troubled.length > 0}
          >
            <summary>
              <strong>
                {layers.map(layer => t(`delivery.layer.${layer}`)).join(' · ')}
              </strong>
              <span className={styles.second}>
                {[
                  ready > 0 && t('delivery.count.ready', { count: ready }),
                  troubled.length > 0 &&
                    t('delivery.count.failed', {
                      count: troubled.length,
                    }),
                  waits > 0 && t('delivery.count.waits', { count: waits }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </summary>
            <ul className={styles.facts}>
              {members.map(row => (
                <li key={row.id}>
                  <Glyph state={row.state} size={14} />
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => props.onSelect(row.id)}
                  >
                    {row.name}
                  </button>
                  <span className={styles.value}>
                    {row.state === 'ok' ? (
                      row.runs
                    ) : (
                      <RuleText text={row.text} />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

// Itself, or a release inside.
function isTrouble(row: FluxRow, data: DeliveryView): boolean {
  const isRed = ({ state }: FluxRow) =>
    state === 'critical' || state === 'suspended';
  return (
    isRed(row) ||
    data.rows.some(other => other.owner === row.id && isRed(other))
  );
}
