import type { UpgradesView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getDaysUntil } from '../../text/time';

const SOON_DAYS = 60;

/** Whether AWS upgrades within the time in which a person should act. */
export function isForcedSoon(data: UpgradesView, now: number): boolean {
  return (
    data.forcedAt !== undefined && getDaysUntil(data.forcedAt, now) <= SOON_DAYS
  );
}
