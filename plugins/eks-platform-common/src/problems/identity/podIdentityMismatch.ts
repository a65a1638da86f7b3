import { getObjectKey } from '../../kubernetes/objectKey';
import type { PodIdentityFacts } from '../../aws/podIdentity';
import type { WorkloadProjection } from '../../kubernetes/projections';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const podIdentityMismatch: RegisteredProblem = {
  id: 'pod-identity-mismatch',
  severity: 'critical',
  level: 'cause',
  scenario: 'S2',
  clears: 'The association names the service account that the pods run as.',
  rule: findPodIdentityMismatches,
};

/**
 * Pod Identity bound to a service account that does not exist, while a workload of that name that is not well runs as
 * another one: it has no AWS credentials.
 */
export function findPodIdentityMismatches(findings: Findings): FoundProblem[] {
  const { podIdentities } = findings.aws;
  const {
    serviceAccounts,
    deployments = [],
    statefulSets = [],
  } = findings.kubernetes;
  if (!podIdentities || !serviceAccounts) {
    return [];
  }
  const accounts = new Set(serviceAccounts.map(a => getObjectKey(a.meta)));
  const bound = new Set(
    podIdentities.map(p => `${p.namespace}/${p.serviceAccount}`),
  );
  const irsa = new Set(
    serviceAccounts.filter(a => a.irsaRole).map(a => getObjectKey(a.meta)),
  );
  return podIdentities.flatMap(identity => {
    const wanted = `${identity.namespace}/${identity.serviceAccount}`;
    if (accounts.has(wanted)) {
      return [];
    }
    const workload = [...deployments, ...statefulSets].find(candidate => {
      const runsAs = `${candidate.meta.namespace}/${candidate.serviceAccount}`;
      return (
        isMeant(identity, candidate) && !bound.has(runsAs) && !irsa.has(runsAs)
      );
    });
    return workload ? [toProblem(identity, workload, findings)] : [];
  });
}

// Same account name elsewhere, or a workload of the account's name: charts name both after themselves.
function isMeant(
  identity: PodIdentityFacts,
  workload: WorkloadProjection,
): boolean {
  return (
    workload.serviceAccount === identity.serviceAccount ||
    workload.meta.name === identity.serviceAccount
  );
}

function toProblem(
  identity: PodIdentityFacts,
  workload: WorkloadProjection,
  findings: Findings,
): FoundProblem {
  const { meta, serviceAccount, desired, ready } = workload;
  const wanted = `${identity.namespace}/${identity.serviceAccount}`;
  const runsAs = `${meta.namespace}/${serviceAccount}`;
  const isDown = desired > 0 && ready === 0;
  const title = isDown
    ? `${capitalise(meta.name)} is down: it has no AWS credentials`
    : `${capitalise(meta.name)} has no AWS credentials`;
  const pods = (findings.kubernetes.pods ?? []).filter(
    pod =>
      pod.meta.namespace === meta.namespace &&
      pod.serviceAccount === serviceAccount,
  );
  return found(podIdentityMismatch, {
    object: wanted,
    severity: isDown ? 'critical' : 'warning',
    title,
    because: `Pod Identity is bound to \`${wanted}\`, which does not exist; the pod runs as \`${runsAs}\`.`,
    evidence: [
      {
        object: `Pod Identity ${wanted}`,
        says: `role \`${identity.roleName}\`, no such service account`,
        ...(identity.createdAt && { at: identity.createdAt }),
      },
      {
        object: `Deployment ${getObjectKey(meta)}`,
        says: `${ready} of ${desired} ready, runs as \`${runsAs}\``,
      },
    ],
    next: `Bind the association to \`${runsAs}\`, then restart \`${meta.name}\``,
    hurts: count(pods.length, 'pod', 'pods'),
    clearsIn:
      'a minute after the restart: pods get credentials when they start',
    target: { tab: 'overview', query: { card: 'identity' } },
    explains: {
      objects: [
        `Deployment/${getObjectKey(meta)}`,
        ...findReleases(meta.name, findings),
      ],
      pods: pods.map(pod => getObjectKey(pod.meta)),
    },
  });
}

// The release of a chart is red because its pods are.
function findReleases(name: string, findings: Findings): string[] {
  return (findings.kubernetes.helmReleases ?? [])
    .filter(release => release.meta.name === name)
    .map(release => `HelmRelease/${getObjectKey(release.meta)}`);
}

function capitalise(name: string): string {
  return name[0].toUpperCase() + name.slice(1);
}
