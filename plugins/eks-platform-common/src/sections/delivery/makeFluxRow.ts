import {
  getReconciliation,
  type Reconciliation,
  type ReconciliationState,
} from '../../flux/reconciliation';
import { parseDuration } from '../../kubernetes/duration';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { FluxObjectProjection } from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import type { ItemState } from '../../view/itemState';
import { formatList, shorten } from '../../view/words';
import type { FluxRow } from './fluxRow';
import { describeFailure, describeSuspension, nameManager } from './fluxText';
import { shortenRevision } from './revision';

const STATES: Record<ReconciliationState, ItemState> = {
  terminating: 'leaving',
  suspended: 'suspended',
  unknown: 'unknown',
  progressing: 'progressing',
  waiting: 'waits',
  ready: 'ok',
  failed: 'critical',
};

const DEFAULT_TIMEOUT_MS = 5 * 60_000;
const REQUESTED_AT = 'reconcile.fluxcd.io/requestedAt';
const APPLIED_BY = 'kustomize.toolkit.fluxcd.io';

/** `Kustomization/flux-system/capacity`. */
export function getFluxId(
  kind: string,
  meta: { name: string; namespace?: string },
): string {
  return `${kind}/${getObjectKey(meta)}`;
}

/** One object of Flux with its state in words. */
export function makeFluxRow(
  object: FluxObjectProjection,
  findings: Findings,
  marks: Marks,
): FluxRow {
  const { meta, kind, suspendedBy } = object;
  const id = getFluxId(kind, meta);
  const reconciliation = getReconciliation(object, findings.now);
  const { state, message, stuck } = reconciliation;
  const since =
    (state === 'suspended' ? suspendedBy?.at : undefined) ??
    reconciliation.since;
  const behind = getBehind(object, findings);
  const runs = getRunning(object);
  const owner = meta.labels[`${APPLIED_BY}/name`];
  const problem = marks.objects.get(id);
  return {
    id,
    kind,
    namespace: meta.namespace ?? '',
    name: meta.name,
    state: STATES[state],
    text: describe(object, reconciliation, behind),
    ...(message && { message }),
    ...(since && { since }),
    stuck,
    ...(runs && { runs }),
    ...(object.suspend && {
      suspended: {
        ...(suspendedBy && { by: nameManager(suspendedBy.manager) }),
        ...(suspendedBy?.at && { at: suspendedBy.at }),
      },
    }),
    dependsOn: object.dependsOn.map(dependency =>
      getFluxId(dependency.kind ?? kind, {
        name: dependency.name,
        namespace: dependency.namespace ?? meta.namespace,
      }),
    ),
    ...(object.sourceRef && {
      source: getFluxId(object.sourceRef.kind, {
        name: object.sourceRef.name,
        namespace: object.sourceRef.namespace ?? meta.namespace,
      }),
    }),
    behind: behind.map(({ key }) => key),
    ...(owner && {
      owner: getFluxId('Kustomization', {
        name: owner,
        namespace: meta.labels[`${APPLIED_BY}/namespace`],
      }),
    }),
    ...(object.path && { path: object.path.replace(/^\.\//, '') }),
    ...(object.url && { url: object.url }),
    ...(object.chart && { chart: object.chart }),
    inventory: countKinds(object.inventory),
    history: object.history ?? [],
    timeoutSeconds:
      (parseDuration(object.timeout) ?? DEFAULT_TIMEOUT_MS) / 1000,
    ...(meta.annotations[REQUESTED_AT] && {
      requestedAt: meta.annotations[REQUESTED_AT],
    }),
    ...(object.lastHandledReconcileAt && {
      handledAt: object.lastHandledReconcileAt,
    }),
    ...(problem && { problem }),
  };
}

function describe(
  object: FluxObjectProjection,
  reconciliation: Reconciliation,
  behind: { name: string }[],
): string {
  switch (reconciliation.state) {
    case 'suspended':
      return describeSuspension(object.suspendedBy);
    case 'waiting':
      return behind.length > 0
        ? `waits for ${formatList(behind.map(({ name }) => name))}`
        : 'waits for what it depends on';
    case 'failed':
      return describeFailure(reconciliation);
    case 'progressing':
      return describeProgress(reconciliation);
    case 'terminating':
      return 'is being deleted';
    case 'unknown':
      return 'its controller says nothing';
    default:
      return describeReady(object);
  }
}

function describeProgress({ message, stuck }: Reconciliation): string {
  const action = /'(install|upgrade|rollback|uninstall)'/.exec(message ?? '');
  const WORDS: Record<string, string> = {
    install: 'is being installed',
    upgrade: 'is being upgraded',
    rollback: 'is being rolled back',
    uninstall: 'is being removed',
  };
  const text = WORDS[action?.[1] ?? ''] ?? shorten(message ?? 'in work', 60);
  return stuck ? `${text}, for longer than twice its timeout` : text;
}

function describeReady(object: FluxObjectProjection): string {
  switch (object.kind) {
    case 'HelmRelease': {
      const last = object.history?.[0];
      return last
        ? `${last.chart} ${last.chartVersion} ${last.status}`
        : 'installed';
    }
    case 'Kustomization':
    case 'ResourceSet':
    case 'FluxInstance':
      return 'applied';
    default:
      return 'fetched';
  }
}

// Ids and names of what stops a waiting object in the end.
function getBehind(
  object: FluxObjectProjection,
  findings: Findings,
): { key: string; name: string }[] {
  const { meta, kind } = object;
  const node =
    kind === 'Kustomization'
      ? findings.graph.get(getObjectKey(meta))
      : undefined;
  if (node) {
    return node.behind.map(key => ({
      key: `Kustomization/${key}`,
      name: findings.graph.get(key)?.object.meta.name ?? key,
    }));
  }
  if (getReconciliation(object, findings.now).state !== 'waiting') {
    return [];
  }
  return object.dependsOn.map(dependency => ({
    key: getFluxId(dependency.kind ?? kind, {
      name: dependency.name,
      namespace: dependency.namespace ?? meta.namespace,
    }),
    name: dependency.name,
  }));
}

function getRunning(object: FluxObjectProjection): string | undefined {
  switch (object.kind) {
    case 'HelmRelease':
      return object.history?.find(({ status }) => status === 'deployed')
        ?.chartVersion;
    case 'Kustomization':
    case 'ResourceSet':
    case 'FluxInstance':
      return shortenRevision(object.lastAppliedRevision);
    default:
      return shortenRevision(object.artifactRevision);
  }
}

// `<namespace>_<name>_<group>_<Kind>`
function countKinds(ids: readonly string[]): FluxRow['inventory'] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const kind = id.split('_').at(-1)!;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}
