import type {
  ClusterSnapshot,
  FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** What is remembered of a healthy cluster. */
export function makeClusterSnapshot(
  name: string,
  more: Partial<ClusterSnapshot> = {},
): ClusterSnapshot {
  return {
    schemaVersion: 1,
    entityRef: `resource:default/${name}`,
    cluster: `sandbox/us-east-1/${name}`,
    takenAt: new Date(Date.now() - 60_000).toISOString(),
    lifecycle: 'ready',
    verdict: { word: 'healthy', summary: '12 nodes ready.' },
    problems: [],
    problemCount: 0,
    kubernetes: {
      version: '1.36',
      phase: 'standard',
      endsAt: new Date(Date.now() + 254 * 86_400_000).toISOString(),
    },
    nodes: { total: 12, ready: 12, spot: 9 },
    perHour: { bound: 'atLeast', value: 1.2, unit: 'USD/h', source: 'list' },
    ...more,
  };
}

/** A healthy cluster of the user's own as the fleet lists it. */
export function makeFleetRow(
  name: string,
  more: Partial<FleetRow> = {},
): FleetRow {
  return {
    entityRef: `resource:default/${name}`,
    name,
    account: 'sandbox',
    region: 'us-east-1',
    owner: 'group:default/team-platform',
    ownedByMe: true,
    unclaimed: false,
    lifecycle: 'ready',
    state: 'healthy',
    snapshot: makeClusterSnapshot(name),
    ...more,
  };
}
