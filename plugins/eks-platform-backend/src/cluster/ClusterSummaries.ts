import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ClusterSummary,
  FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FleetRows } from '../fleet/FleetRows';

/** The list of clusters as one caller may see it, one line each. */
export class ClusterSummaries {
  readonly #fleet: FleetRows;

  constructor(options: { fleet: FleetRows }) {
    this.#fleet = options.fleet;
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterSummary[]> {
    const { rows } = await this.#fleet.list(options);
    return rows.map(summarise);
  }
}

/** One row of a list of clusters. Without a snapshot, only what the catalog says. */
function summarise(row: FleetRow): ClusterSummary {
  const { entityRef, name, account, region, owner, ownedByMe, lifecycle } = row;
  const place = { entityRef, name, account, region, owner, ownedByMe };
  if (row.state === 'no-access') {
    return { ...place, moreProblems: 0, state: 'denied' };
  }
  const { snapshot, failure } = row;
  if (failure) {
    return {
      ...place,
      lifecycle,
      verdict: 'not-known',
      headline: failure.message,
      since: failure.since,
      moreProblems: 0,
      state: 'unreachable',
    };
  }
  if (!snapshot) {
    return { ...place, lifecycle, moreProblems: 0, state: 'loading' };
  }
  return {
    ...place,
    lifecycle,
    verdict: snapshot.verdict.word,
    headline: snapshot.verdict.title ?? snapshot.verdict.summary,
    since: snapshot.problems[0]?.since,
    moreProblems: Math.max(0, snapshot.problemCount - 1),
    perHour: snapshot.perHour,
    state: 'ok',
  };
}
