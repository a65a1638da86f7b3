import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { formatPerHour } from '../text/money';
import { formatNumber } from '../text/numbers';
import { eksPlatformTranslationRef } from '../translation';
import type { EndingSupport, FleetTotals, Total } from './fleetTotals';
import { StateBar } from './StateBar';
import styles from './Fleet.module.css';

const NAMED = 2;

/** The fleet in five figures; each sum says what it leaves out. */
export function FleetStrip(props: {
  totals: FleetTotals;
  state?: string;
  onState: (state: string | undefined) => void;
}) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { totals } = props;
  const { gpus } = totals;
  const leavesOut = (unknown: string[]) =>
    unknown.length > NAMED
      ? t('fleet.strip.unknownMore', {
          names: unknown.slice(0, NAMED).join(', '),
          n: unknown.length - NAMED,
        })
      : unknown.length > 0 &&
        t('fleet.strip.unknownOf', { names: unknown.join(', ') });
  return (
    <section className={styles.strip}>
      <StateBar
        states={totals.states}
        selected={props.state}
        onSelect={props.onState}
      />
      <Figure
        label={t('fleet.strip.costNow')}
        value={(totals.perHour && formatPerHour(totals.perHour)) ?? '–'}
        note={leavesOut(totals.costUnknown)}
      />
      <Figure
        label={t('fleet.strip.nodes')}
        value={formatTotal(totals.nodes)}
        note={
          leavesOut(totals.nodes.unknown) ||
          (gpus.value === 0 && t('fleet.strip.noGpus')) ||
          (gpus.busy === undefined
            ? t('fleet.strip.gpus', { total: gpus.value })
            : t('fleet.strip.gpusBusy', {
                total: gpus.value,
                busy: gpus.busy,
              }))
        }
      />
      <Figure
        label={t('fleet.strip.support')}
        value={
          totals.ending.length > 0
            ? t('fleet.strip.clusters', { count: totals.ending.length })
            : t('fleet.strip.none')
        }
        note={totals.ending
          .slice(0, NAMED)
          .map((one: EndingSupport) =>
            one.days < 0
              ? t('fleet.strip.extended', { name: one.name })
              : t('fleet.strip.inDays', { name: one.name, days: one.days }),
          )
          .join(', ')}
      />
    </section>
  );
}

function Figure(props: { label: string; value: string; note: ReactNode }) {
  return (
    <dl className={styles.figure}>
      <dt>{props.label}</dt>
      <dd className={styles.value}>{props.value}</dd>
      {props.note && <dd className={styles.note}>{props.note}</dd>}
    </dl>
  );
}

function formatTotal({ value, unknown }: Total): string {
  if (unknown.length > 0) {
    return value > 0 ? `≥ ${formatNumber(value)}` : '–';
  }
  return formatNumber(value);
}
