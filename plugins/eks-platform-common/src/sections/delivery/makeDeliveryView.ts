import type { FluxObjectProjection } from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { ItemState } from '../../view/itemState';
import type { SectionContext } from '../sectionDefinition';
import { makeDeliveryGraph } from './deliveryGraph';
import { findDeliveryStop } from './deliveryStop';
import type { DeliveryView } from './deliveryView';
import { makeDrift } from './drift';
import type { FluxRow } from './fluxRow';
import { makeFluxRow } from './makeFluxRow';
import { getDigest, shortenRevision } from './revision';

const ORDER: ItemState[] = [
  'critical',
  'suspended',
  'unknown',
  'leaving',
  'waits',
  'progressing',
];

/** Everything of the Delivery tab. */
export function makeDeliveryView(context: SectionContext): DeliveryView {
  const { findings, marks, problems } = context;
  const byId = new Map(
    listFluxObjects(findings)
      .map(object => makeFluxRow(object, findings, marks))
      .map(row => [row.id, row]),
  );
  const rows = [...byId.values()].sort(
    (a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id),
  );
  const revision = makeRevision(findings);
  const stop = findDeliveryStop({ findings, rows: byId, problems });
  return {
    ...(stop && { stop }),
    rows,
    ...makeDeliveryGraph(findings.graph, byId),
    counts: countStates(rows.filter(row => row.kind === 'Kustomization')),
    revision,
    drift: makeDrift(findings, rows, revision),
    writes: findings.state.account.canOperate ?? false,
  };
}

function rank(row: FluxRow): number {
  const index = ORDER.indexOf(row.state);
  return index === -1 ? ORDER.length : index;
}

function listFluxObjects({ kubernetes }: Findings): FluxObjectProjection[] {
  return [
    kubernetes.fluxInstances,
    kubernetes.gitRepositories,
    kubernetes.ociRepositories,
    kubernetes.helmRepositories,
    kubernetes.helmCharts,
    kubernetes.kustomizations,
    kubernetes.helmReleases,
    kubernetes.resourceSets,
  ].flatMap(objects => objects ?? []);
}

function countStates(rows: readonly FluxRow[]): DeliveryView['counts'] {
  const count = (...states: ItemState[]) =>
    rows.filter(row => states.includes(row.state)).length;
  return {
    total: rows.length,
    ready: count('ok'),
    failed: count('critical'),
    waits: count('waits'),
    suspended: count('suspended'),
    progressing: count('progressing', 'leaving'),
    unknown: count('unknown'),
  };
}

// Of the source that most Kustomizations read.
function makeRevision(findings: Findings): DeliveryView['revision'] {
  const { kubernetes, aws } = findings;
  const kustomizations = kubernetes.kustomizations ?? [];
  const reads = (source: FluxObjectProjection) =>
    kustomizations.filter(
      ({ sourceRef, meta }) =>
        sourceRef?.kind === source.kind &&
        sourceRef.name === source.meta.name &&
        (sourceRef.namespace ?? meta.namespace) === source.meta.namespace,
    );
  const [main] = [
    ...(kubernetes.gitRepositories ?? []),
    ...(kubernetes.ociRepositories ?? []),
  ].sort((a, b) => reads(b).length - reads(a).length);
  const readers = main ? reads(main) : [];
  const digest = getDigest(main?.artifactRevision);
  const fetched = shortenRevision(main?.artifactRevision);
  const older = new Map<string, number>();
  for (const { lastAppliedRevision } of readers) {
    const revision = shortenRevision(lastAppliedRevision);
    if (revision && getDigest(lastAppliedRevision) !== digest) {
      older.set(revision, (older.get(revision) ?? 0) + 1);
    }
  }
  const report = aws.applyReport;
  const isApplied =
    report?.operation === 'apply' && report.result === 'succeeded';
  return {
    ...(main?.follows && { follows: main.follows }),
    ...(fetched && {
      fetched: {
        revision: fetched,
        ...(main?.artifactAt && { at: main.artifactAt }),
      },
    }),
    applied: readers.filter(
      ({ lastAppliedRevision }) =>
        digest !== undefined && getDigest(lastAppliedRevision) === digest,
    ).length,
    of: readers.length,
    older: [...older]
      .map(([revision, count]) => ({ revision, count }))
      .sort((a, b) => b.count - a.count),
    never: readers
      .filter(({ lastAppliedRevision }) => !lastAppliedRevision)
      .map(({ meta }) => meta.name),
    ...(isApplied && {
      infrastructure: {
        revision: report.commit.slice(0, 7),
        at: report.endedAt ?? report.updatedAt,
      },
    }),
  };
}
