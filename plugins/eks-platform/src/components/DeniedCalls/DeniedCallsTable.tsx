import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LOGS_INSIGHTS_USD_PER_GB,
  type DeniedCallsView,
  type Quantity,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatMoney } from '../../text/money';
import { formatNumber } from '../../text/numbers';
import { formatQuantity } from '../../text/quantity';
import { toWebUrl } from '../../text/webUrl';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { Age, Moment } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import styles from './DeniedCalls.module.css';

const GB_PER_GIB = 1.073741824;
/** Below this the price rounds to nothing, which it is not. */
const LITTLE_GIB = 0.1;

/** Properties of {@link DeniedCallsTable}. */
export interface DeniedCallsTableProps {
  data: DeniedCallsView;
  /** ISO 8601. */
  observedAt?: string;
}

/** Which call, by whom, how often; those of the cluster's own roles first; and what the query has cost. */
export function DeniedCallsTable(props: DeniedCallsTableProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { links } = useCluster().view;
  const { data, observedAt } = props;
  const { calls, total, scanned } = data;
  const logs = toWebUrl(links.logs);
  return (
    <>
      {calls.length === 0 ? (
        <p>{t('deniedCalls.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>
              {t('deniedCalls.total', {
                total: formatQuantity(total),
              })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('deniedCalls.service')}</th>
                <th scope="col">{t('deniedCalls.who')}</th>
                <th scope="col">{t('deniedCalls.count')}</th>
                <th scope="col">{t('deniedCalls.last')}</th>
              </tr>
            </thead>
            <tbody>
              {calls.map(call => (
                <tr key={`${call.action}:${call.principal}:${call.errorCode}`}>
                  <td title={call.message}>
                    <code>{call.action}</code>
                    <span data-second> {call.errorCode}</span>
                  </td>
                  <td>{call.serviceAccount ?? call.principal}</td>
                  <td>{formatNumber(call.count)}</td>
                  <td>{call.lastAt && <Moment at={call.lastAt} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p data-second>
        {describeScan(scanned, t)}
        {observedAt && (
          <>
            {' '}
            · <Age since={observedAt} /> {t('section.ago')}
          </>
        )}
        {logs && (
          <>
            {' '}
            ·{' '}
            <a href={logs} target="_blank" rel="noopener noreferrer">
              {t('deniedCalls.open')}
            </a>
          </>
        )}
      </p>
    </>
  );
}

/** What the query has read, and what CloudWatch bills for it. */
function describeScan(scanned: Quantity, t: ClusterText): string {
  if (scanned.bound === 'unknown') {
    return t('deniedCalls.readUnknown');
  }
  if (scanned.value < LITTLE_GIB) {
    return t('deniedCalls.readLittle');
  }
  const usd = scanned.value * GB_PER_GIB * LOGS_INSIGHTS_USD_PER_GB;
  return t('deniedCalls.read', {
    scanned: formatQuantity(scanned),
    price: formatMoney(usd, 4),
  });
}
