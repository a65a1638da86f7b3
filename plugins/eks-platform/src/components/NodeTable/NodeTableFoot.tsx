import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ServerNodes } from '../../hooks/useServerNodes';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import styles from './NodeTable.module.css';

/** Properties of {@link NodeTableFoot}. */
export interface NodeTableFootProps {
  shown: number;
  total: number;
  server?: ServerNodes;
}

/** How many of all are in view, and the way to more of them. */
export function NodeTableFoot(props: NodeTableFootProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { shown, server } = props;
  const total = server?.total ?? props.total;
  return (
    <div className={styles.foot}>
      <span role="status">
        {t('table.inView', {
          shown: formatNumber(shown),
          total: formatNumber(total),
        })}
        {server && ` · ${t('table.byServer')}`}
        {server?.error &&
          ` · ${t('table.failed', { message: server.error.message })}`}
      </span>
      {server?.more && (
        <Button size="small" variant="secondary" onPress={server.more}>
          {t('table.more')}
        </Button>
      )}
    </div>
  );
}
