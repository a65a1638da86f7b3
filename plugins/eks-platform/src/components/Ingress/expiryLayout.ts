import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isTrouble } from '../../text/nodeWords';

const DAY_MS = 86_400_000;
const SHORTEST_DAYS = 30;
const MAX_TICKS = 7;
/** The first tick keeps this far from `today`. */
const TICK_GAP = 14;
/** Labels closer than this (per cent of the axis) would lie on each other. */
const LABEL_GAP = 14;

type Certificate = IngressView['certificates'][number];

/** One sign on the axis. */
export interface ExpiryMark {
  /** Unlike any other on the axis. */
  key: string;
  kind: 'expires' | 'renews' | 'failed';
  name: string;
  at: Date;
  /** Per cent of the axis. */
  share: number;
  hasLabel: boolean;
}

/** Where bands, ticks and marks stand, in per cent of the axis. */
export interface ExpiryLayout {
  weekShare: number;
  threeWeeksShare: number;
  ticks: { at: Date; share: number; isToday: boolean }[];
  marks: ExpiryMark[];
}

/** Lays certificates out from `now` to a little beyond the last expiry. */
export function layOutExpiry(
  certificates: Certificate[],
  now: number,
): ExpiryLayout {
  const ends = certificates
    .flatMap(({ expiresAt }) => toDate(expiresAt)?.getTime() ?? [])
    .concat(now + SHORTEST_DAYS * DAY_MS);
  const span = (Math.max(...ends) - now) * 1.06;
  const toShare = (time: number) =>
    Math.max(0, Math.min(100, ((time - now) / span) * 100));
  return {
    weekShare: toShare(now + 7 * DAY_MS),
    threeWeeksShare: toShare(now + 21 * DAY_MS),
    ticks: layOutTicks(now, span, toShare),
    marks: layOutMarks(certificates, now, toShare),
  };
}

function layOutTicks(
  now: number,
  span: number,
  toShare: (time: number) => number,
) {
  const ticks = [{ at: new Date(now), share: 0, isToday: true }];
  const today = new Date(now);
  const months = Math.max(1, Math.ceil(span / (30 * DAY_MS) / MAX_TICKS));
  for (let index = 1; index <= MAX_TICKS; index += 1) {
    const at = new Date(
      today.getFullYear(),
      today.getMonth() + index * months,
      1,
    );
    const share = toShare(at.getTime());
    if (share > TICK_GAP && at.getTime() < now + span) {
      ticks.push({ at, share, isToday: false });
    }
  }
  return ticks;
}

function layOutMarks(
  certificates: Certificate[],
  now: number,
  toShare: (time: number) => number,
): ExpiryMark[] {
  const marks: Omit<ExpiryMark, 'hasLabel'>[] = [];
  for (const { id, name, state, ...times } of certificates) {
    const renewsAt = toDate(times.renewsAt);
    const expiresAt = toDate(times.expiresAt);
    const add = (kind: ExpiryMark['kind'], at: Date) =>
      marks.push({
        key: `${kind}:${id}`,
        kind,
        // The namespace says nothing on an axis.
        name: name.slice(name.indexOf('/') + 1),
        at,
        share: toShare(at.getTime()),
      });
    if (isTrouble(state)) {
      add('failed', new Date(now));
    } else if (renewsAt) {
      add('renews', renewsAt);
    }
    if (expiresAt) {
      add('expires', expiresAt);
    }
  }
  marks.sort((a, b) => a.share - b.share);
  let lastLabel = -LABEL_GAP;
  return marks.map(mark => {
    const hasLabel =
      mark.kind !== 'renews' && mark.share - lastLabel >= LABEL_GAP;
    lastLabel = hasLabel ? mark.share : lastLabel;
    return { ...mark, hasLabel };
  });
}

function toDate(time: string | undefined): Date | undefined {
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
