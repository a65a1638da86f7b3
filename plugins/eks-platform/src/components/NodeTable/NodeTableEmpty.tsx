import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { eksPlatformTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  if (props.isReading) {
    return <p className={styles.empty}>{t('cluster.table.reading')}</p>;
  }
  if (!props.hasNodes) {
    return <p className={styles.empty}>{t('cluster.table.noNodes')}</p>;
  }
  const active = Object.entries(props.filters)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
  return (
    <p className={styles.empty}>
      {t('cluster.table.noMatch', { filters: active })}{' '}
      <Button size="small" variant="secondary" onPress={props.onClear}>
        {t('cluster.table.clear')}
      </Button>
    </p>
  );
}
