import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AddressesView,
  SubnetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber, getShare } from '../../text/numbers';
import { shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Meter } from '../Meter';
import { Panel } from '../Panel';
import styles from './Nodes.module.css';

/** Free addresses of the subnets of nodes, and places for pods by the limit of each node. */
export function AddressesPanel(props: { view: AddressesView | undefined }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = props;
  if (!view || (!view.subnets && !view.places)) {
    return null;
  }
  const { subnets, places } = view;
  return (
    <Panel
      title={t('addresses.title')}
      subtitle={
        view.prefixes === undefined
          ? undefined
          : t(view.prefixes ? 'addresses.prefixes' : 'addresses.single')
      }
      flush
    >
      <ul className={styles.lines}>
        {subnets?.map(subnet => (
          <SubnetLine key={subnet.id} subnet={subnet} />
        ))}
        {subnets?.length === 0 && (
          <li className={styles.line}>
            <Glyph state="unknown" />
            <span>{t('addresses.noSubnet')}</span>
          </li>
        )}
        {places && (
          <li className={styles.line}>
            <Glyph state={places.limitedNodes > 0 ? 'notice' : 'ok'} />
            <span>
              {t('addresses.places', {
                free: formatNumber(places.free),
                total: formatNumber(places.total),
              })}
              {places.fullNodes > 0 && (
                <span className={styles.names}>
                  {t('addresses.full', { count: places.fullNodes })}
                  {places.limitedNodes > 0 &&
                    ` ${t('addresses.limited', {
                      count: places.limitedNodes,
                    })}`}
                </span>
              )}
            </span>
          </li>
        )}
      </ul>
    </Panel>
  );
}

function SubnetLine(props: { subnet: SubnetRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { subnet } = props;
  const { free, total, freePrefixes, instances } = subnet;
  const share = getShare(total === undefined ? undefined : total - free, total);
  return (
    <li className={styles.line}>
      <Glyph state={subnet.state} />
      <span>
        <strong>{shortenZone(subnet.zone)}</strong> {subnet.name ?? subnet.id}
        <span className={styles.names}>
          <code>{subnet.cidr}</code>
          {instances !== undefined &&
            ` · ${t('nodes.count', { count: instances })}`}
        </span>
      </span>
      <span className={styles.addresses}>
        <Meter
          share={share}
          tone={subnet.state === 'warning' ? 'warning' : 'plain'}
        />
        <span>
          {total === undefined
            ? t('addresses.free', { free: formatNumber(free) })
            : t('addresses.freeOf', {
                free: formatNumber(free),
                total: formatNumber(total),
              })}
          {freePrefixes !== undefined && (
            <span className={styles.names}>
              {t('addresses.freePrefixes', { count: freePrefixes })}
            </span>
          )}
        </span>
      </span>
    </li>
  );
}
