import {
  FLEET_STATES,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { nameCollator } from '../text/collator';

/** Worst first, then by name. */
export function sortClusters(rows: readonly FleetRow[]): FleetRow[] {
  return [...rows].sort(
    (a, b) =>
      FLEET_STATES.indexOf(a.state) - FLEET_STATES.indexOf(b.state) ||
      nameCollator.compare(a.name, b.name),
  );
}
