import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodePoolCard } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { AmountText } from '../Amount';
import styles from './Nodes.module.css';

// A launch takes about a minute: whole minutes would say nothing.
function formatSeconds(value: number): string {
  return value < 120 ? `${value} s` : formatSpan(value * 1000);
}

/** From a claim to a node that takes pods, by pool, with how many launches that is taken from. */
export function LaunchTimes(props: { pools: NodePoolCard[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const pools = props.pools.filter(({ latency }) => latency !== undefined);
  if (pools.length === 0) {
    return null;
  }
  return (
    <table className={styles.figures}>
      <caption>{t('scale.launches')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.pool')}</th>
          <th scope="col">{t('scale.usual')}</th>
          <th scope="col">{t('scale.slow')}</th>
          <th scope="col">{t('scale.from')}</th>
        </tr>
      </thead>
      <tbody>
        {pools.map(({ name, latency }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[latency!.p50, latency!.p95].map((quantity, index) => (
              <td key={index === 0 ? 'p50' : 'p95'}>
                <AmountText
                  quantity={quantity}
                  text={
                    quantity.value === undefined
                      ? undefined
                      : formatSeconds(quantity.value)
                  }
                />
              </td>
            ))}
            <td>{t('scale.count', { count: latency!.launches })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
