import { readFailureCause, type FailureCause } from '../../flux/failureCause';
import { getReconciliation } from '../../flux/reconciliation';
import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { FluxObjectProjection } from '../../kubernetes/projections';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count, getHurtKustomizations } from '../hurts';
import type { Problem } from '../problem';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, RegisteredProblem } from '../rule';

type CauseOf<C extends FailureCause['cause']> = Extract<
  FailureCause,
  { cause: C }
>;

interface Failure<C extends FailureCause['cause']> {
  object: FluxObjectProjection;
  cause: CauseOf<C>;
  message: string;
  since?: string;
  /** Folder of the repository that it comes from, or that it applies. */
  folder?: string;
}

/** Pods and their workload whose trouble is a part of the failure. */
export interface Beneath {
  evidence: Problem['evidence'];
  objects: string[];
  pods: string[];
}

/** What is particular to one reason for which Flux fails. */
export interface FluxFailureOptions<C extends FailureCause['cause']>
  extends Pick<RegisteredProblem, 'id' | 'scenario' | 'clears'> {
  cause: C;
  severity?: Problem['severity'];
  /** What several objects may fail for together; each its own problem unless given. */
  shared?: (cause: CauseOf<C>) => string;
  /** What is wrong beneath it, told as evidence and not again. */
  beneath?: (
    cause: CauseOf<C>,
    findings: Findings,
    explained: Explained,
  ) => Beneath | undefined;
  tell: (
    failure: Failure<C> & { all: readonly Failure<C>[] },
  ) => Pick<Problem, 'title' | 'because' | 'next'>;
}

/** A problem for each object, or group of objects, of Flux that fails for one reason. */
export function fluxFailure<C extends FailureCause['cause']>(
  options: FluxFailureOptions<C>,
): RegisteredProblem {
  const { id, scenario, clears, severity = 'warning' } = options;
  return {
    id,
    severity,
    level: 'cause',
    scenario,
    clears,
    rule: (findings, explained) => {
      const groups = new Map<string, Failure<C>[]>();
      for (const failure of listFailures(options.cause, findings)) {
        const key = getFluxObject(failure.object);
        if (!explained.objects.has(key)) {
          const group = options.shared?.(failure.cause) ?? key;
          groups.set(group, [...(groups.get(group) ?? []), failure]);
        }
      }
      return [...groups].map(([group, failures]) => {
        const [first] = failures;
        const {
          kind,
          name,
          namespace = '',
        } = {
          ...first.object.meta,
          kind: first.object.kind,
        };
        const hurt = getHurtByFailures(
          failures.map(({ object }) => object),
          findings,
        );
        const beneath = options.beneath?.(first.cause, findings, explained);
        const since = failures
          .flatMap(failure => failure.since ?? [])
          .sort()[0];
        return found(
          { id, severity },
          {
            object: group,
            ...options.tell({ ...first, all: failures }),
            evidence: [
              ...failures.map(({ object, message, since: at }) => ({
                object: `${object.kind} ${object.meta.name}`,
                says: shorten(message.replace(/`/g, "'"), 200),
                ...(at && { at }),
              })),
              ...(beneath?.evidence ?? []),
            ],
            ...(since && { since }),
            ...(first.folder && { file: { path: first.folder } }),
            hurts: hurt.hurts,
            clearsIn: 'a few minutes after the fix',
            target: {
              tab: 'delivery',
              query: { object: `${kind}/${namespace}/${name}` },
            },
            explains: {
              objects: [...hurt.objects, ...(beneath?.objects ?? [])],
              ...(beneath && { pods: beneath.pods }),
            },
          },
        );
      });
    },
  };
}

function listFailures<C extends FailureCause['cause']>(
  wanted: C,
  findings: Findings,
): Failure<C>[] {
  return listFluxWorkers(findings).flatMap(object => {
    const { state, message, since } = getReconciliation(object, findings.now);
    if (state !== 'failed') {
      return [];
    }
    // Of a release that Flux has given up, Ready may only count the tries.
    const words = [message, getCondition(object, 'Released')?.message];
    for (const said of words) {
      const cause = readFailureCause(said);
      if (said && cause?.cause === wanted) {
        const folder =
          object.path?.replace(/^\.\//, '').replace(/\/$/, '') ??
          getRepositoryFolder(object.meta, findings);
        return [
          {
            object,
            cause: cause as CauseOf<C>,
            message: said,
            ...(since && { since }),
            ...(folder && { folder }),
          },
        ];
      }
    }
    return [];
  });
}

/** Everything that applies, installs or fetches. */
export function listFluxWorkers({
  kubernetes,
}: Pick<Findings, 'kubernetes'>): FluxObjectProjection[] {
  return [
    kubernetes.helmCharts,
    kubernetes.ociRepositories,
    kubernetes.kustomizations,
    kubernetes.helmReleases,
    kubernetes.resourceSets,
    kubernetes.fluxInstances,
  ].flatMap(objects => objects ?? []);
}

/** `HelmRelease/traefik/traefik`. */
export function getFluxObject(object: FluxObjectProjection): string {
  return `${object.kind}/${getObjectKey(object.meta)}`;
}

/** Kustomizations that wait for what fails, and everything that fails along with it. */
export function getHurtByFailures(
  failures: readonly FluxObjectProjection[],
  findings: Findings,
): { hurts: Problem['hurts']; objects: string[] } {
  const { kubernetes, graph } = findings;
  const names = new Set(failures.map(getFluxObject));
  // A release whose chart cannot be fetched fails by its source, a Kustomization by the health of its release.
  for (const release of kubernetes.helmReleases ?? []) {
    const source = release.sourceRef;
    const isBehind =
      (source &&
        names.has(
          `${source.kind}/${getObjectKey({
            name: source.name,
            namespace: source.namespace ?? release.meta.namespace,
          })}`,
        )) ||
      [...names].some(
        name =>
          name.startsWith('HelmChart/') &&
          name.endsWith(`/${release.meta.namespace}-${release.meta.name}`),
      );
    if (
      isBehind &&
      getReconciliation(release, findings.now).state === 'failed'
    ) {
      names.add(getFluxObject(release));
    }
  }
  const failing = [...graph.values()].filter(
    node =>
      names.has(`Kustomization/${node.key}`) ||
      (node.reconciliation.state === 'failed' &&
        [...names].some(name =>
          node.reconciliation.message?.includes(`${name} `),
        )),
  );
  const hurt = getHurtKustomizations(
    failing.map(node => node.key),
    findings,
  );
  return {
    hurts: [
      ...hurt.hurts,
      ...count(
        [...names].filter(name => name.startsWith('HelmRelease/')).length,
        'Helm release',
        'Helm releases',
      ),
    ],
    objects: [...names, ...hurt.objects],
  };
}
