import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { formatPerHour } from '../text/money';
import { formatNumber } from '../text/numbers';
import { fleetTranslationRef } from './translation';
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
  const { t } = useTranslationRef(fleetTranslationRef);
  const { totals } = props;
  const { gpus } = totals;
  const leavesOut = (unknown: string[]) =>
    unknown.length > NAMED
      ? t('strip.unknownMore', {
          names: unknown.slice(0, NAMED).join(', '),
          n: unknown.length - NAMED,
        })
      : unknown.length > 0 &&
        t('strip.unknownOf', { names: unknown.join(', ') });
  return (
    <section className={styles.strip}>
      <StateBar
        states={totals.states}
        selected={props.state}
        onSelect={props.onState}
      />
      <Figure
        label={t('strip.costNow')}
        value={(totals.perHour && formatPerHour(totals.perHour)) ?? '–'}
        note={leavesOut(totals.costUnknown)}
      />
      <Figure
        label={t('strip.nodes')}
        value={formatTotal(totals.nodes)}
        note={
          leavesOut(totals.nodes.unknown) ||
          (gpus.value === 0 && t('strip.noGpus')) ||
          (gpus.busy === undefined
            ? t('strip.gpus', { total: gpus.value })
            : t('strip.gpusBusy', {
                total: gpus.value,
                busy: gpus.busy,
              }))
        }
      />
      <Figure
        label={t('strip.support')}
        value={
          totals.ending.length > 0
            ? t('strip.clusters', { count: totals.ending.length })
            : t('strip.none')
        }
        note={totals.ending
          .slice(0, NAMED)
          .map((one: EndingSupport) =>
            one.days < 0
              ? t('strip.extended', { name: one.name })
              : t('strip.inDays', { name: one.name, days: one.days }),
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
