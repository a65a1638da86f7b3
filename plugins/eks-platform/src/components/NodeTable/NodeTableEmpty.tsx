import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { clusterTranslationRef } from '../translation';
import type { NodeFilters } from './filterNodes';
import styles from './NodeTable.module.css';

/** Properties of {@link NodeTableEmpty}. */
export interface NodeTableEmptyProps {
  filters: NodeFilters;
  hasNodes: boolean;
  /** The server has not answered yet. */
  isReading?: boolean;
  onClear: () => void;
}

/** Why there is no row, and the way back. */
export function NodeTableEmpty(props: NodeTableEmptyProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  if (props.isReading) {
    return <p className={styles.empty}>{t('table.reading')}</p>;
  }
  if (!props.hasNodes) {
    return <p className={styles.empty}>{t('table.noNodes')}</p>;
  }
  const active = Object.entries(props.filters)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
  return (
    <p className={styles.empty}>
      {t('table.noMatch', { filters: active })}{' '}
      <Button size="small" variant="secondary" onPress={props.onClear}>
        {t('table.clear')}
      </Button>
    </p>
  );
}
