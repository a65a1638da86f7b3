import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  GpuOffer,
  GpuView,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { PerHour } from '../Amount';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Gpu.module.css';

const GLYPHS: Record<GpuOffer['answer'], ItemState> = {
  no: 'warning',
  likely: 'ok',
  'not-asked': 'unknown',
  unknown: 'unknown',
};
const ZONE = /\b[a-z]{2}(?:-[a-z]+)+-\d[a-z]\b/g;

/** "Can I get one now?" by type and way of buying. Never "yes": AWS promises nothing. */
export function GpuOffers(props: { data: GpuView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { offers } = props.data;
  const hasWaiting = offers.some(({ helps }) => helps);
  return (
    <Panel
      title={t('gpu.offers')}
      subtitle={hasWaiting && t('gpu.helpsFirst')}
      flush
    >
      {offers.length === 0 ? (
        <p className={styles.empty}>{t('gpu.noOffers')}</p>
      ) : (
        <table className={`${styles.table} ${styles.offers}`}>
          <thead>
            <tr>
              {(['type', 'capacity', 'perHour', 'answer', 'why'] as const).map(
                name => (
                  <th key={name} scope="col" className={styles[`col-${name}`]}>
                    {t(`gpu.column.${name}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {offers.map(offer => (
              <OfferLine
                key={`${offer.pool} ${offer.type} ${offer.capacityType}`}
                offer={offer}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.source}>{t('gpu.offersFrom')}</p>
    </Panel>
  );
}

function OfferLine(props: { offer: GpuOffer }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { offer } = props;
  return (
    <tr className={offer.helps ? styles.helps : undefined}>
      <th scope="row" title={`${offer.devices} × ${offer.model}`}>
        {offer.type}
        <span className={styles.second}>
          {t('gpu.devicesOf', {
            count: offer.devices,
            model: offer.model.toLocaleUpperCase(),
          })}
        </span>
      </th>
      <td className={styles['col-capacity']}>{offer.capacityType}</td>
      <td className={styles['col-perHour']}>
        <PerHour quantity={offer.perHour} digits={4} compact />
      </td>
      <td className={styles['col-answer']}>
        <Glyph state={GLYPHS[offer.answer]} size={14} decorative />{' '}
        {offer.answer === 'likely' && offer.more
          ? t('gpu.answer.more', { count: offer.more })
          : t(`gpu.answer.${offer.answer}`)}
      </td>
      <td className={styles['col-why']}>
        <RuleText text={offer.why.replace(ZONE, zone => shortenZone(zone))} />
      </td>
    </tr>
  );
}
