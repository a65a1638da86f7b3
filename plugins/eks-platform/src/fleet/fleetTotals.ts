import type {
  FleetRow,
  FleetState,
  Quantity,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { sumPerHour } from '../text/sumPerHour';
import { getDaysUntil } from '../text/time';

const SOON_DAYS = 60;

/** A cluster whose Kubernetes version needs a decision. */
export interface EndingSupport {
  name: string;
  entityRef: string;
  /** Days of standard support that are left; negative in extended support. */
  days: number;
}

/** What a sum leaves out. */
export interface Total {
  value: number;
  /** Names of clusters of which it is not known; not empty: the sum is a lower bound. */
  unknown: string[];
}

/** Sums over the fleet; a cluster that is not known makes a sum a lower bound, and is named. */
export interface FleetTotals {
  states: Map<FleetState, number>;
  perHour?: Quantity;
  costUnknown: string[];
  nodes: Total;
  gpus: Total & { busy: number | undefined };
  ending: EndingSupport[];
}

export function getFleetTotals(
  rows: readonly FleetRow[],
  now: number,
): FleetTotals {
  // Nothing of it exists yet, so it is no unknown.
  const existing = rows.filter(row => row.state !== 'not-applied');
  const states = new Map<FleetState, number>();
  rows.forEach(({ state }) => states.set(state, (states.get(state) ?? 0) + 1));
  return {
    states,
    perHour: sumPerHour(
      existing.map(
        row =>
          row.snapshot?.perHour ?? {
            bound: 'unknown',
            unit: 'USD/h',
            source: '',
            reason: '',
          },
      ),
    ),
    costUnknown: namesOf(
      existing,
      row => row.snapshot && row.snapshot.perHour.bound !== 'unknown',
    ),
    nodes: {
      value: sum(existing, row => row.snapshot?.nodes?.total),
      unknown: namesOf(existing, row => row.snapshot?.nodes),
    },
    gpus: {
      value: sum(existing, row => row.snapshot?.gpus?.total),
      // One cluster whose requests are not known leaves no number for all.
      busy: existing.some(
        ({ snapshot }) => snapshot?.gpus && snapshot.gpus.busy === undefined,
      )
        ? undefined
        : sum(existing, row => row.snapshot?.gpus?.busy),
      unknown: namesOf(existing, row => row.snapshot?.gpus),
    },
    ending: findEndingSupport(existing, now),
  };
}

function findEndingSupport(
  rows: readonly FleetRow[],
  now: number,
): EndingSupport[] {
  return rows
    .flatMap(({ name, entityRef, snapshot }) => {
      const { phase, endsAt } = snapshot?.kubernetes ?? {};
      if (phase === 'extended') {
        return [{ name, entityRef, days: -1 }];
      }
      return phase === 'standard' && endsAt
        ? [{ name, entityRef, days: getDaysUntil(endsAt, now) }]
        : [];
    })
    .filter(({ days }) => days <= SOON_DAYS)
    .sort((a, b) => a.days - b.days);
}

function sum(
  rows: readonly FleetRow[],
  pick: (row: FleetRow) => number | undefined,
): number {
  return rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
}

function namesOf(
  rows: readonly FleetRow[],
  isKnown: (row: FleetRow) => unknown,
): string[] {
  return rows.filter(row => !isKnown(row)).map(({ name }) => name);
}
