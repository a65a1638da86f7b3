import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { nameCollator } from '../text/collator';

/** Clusters of one Kubernetes version. */
export interface VersionSupport {
  version: string;
  clusters: number;
  phase: 'standard' | 'extended' | 'unknown';
  /** ISO 8601 date on which the phase ends. */
  endsAt?: string;
}

/** One entry per version, oldest first. */
export function supportByVersion(rows: readonly FleetRow[]): VersionSupport[] {
  const versions = new Map<string, VersionSupport>();
  for (const { snapshot } of rows) {
    const support = snapshot?.kubernetes;
    if (support) {
      const entry = versions.get(support.version);
      versions.set(support.version, {
        ...support,
        ...(entry && { phase: entry.phase, endsAt: entry.endsAt }),
        clusters: (entry?.clusters ?? 0) + 1,
      });
    }
  }
  return [...versions.values()].sort((a, b) =>
    nameCollator.compare(a.version, b.version),
  );
}
