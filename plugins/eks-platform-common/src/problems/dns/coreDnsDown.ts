import { getObjectKey } from '../../kubernetes/objectKey';
import { readClusterDns } from '../../hosts/clusterDns';
import { getAge } from '../../view/age';
import { endSentence, shorten } from '../../view/words';
import { getCondition } from '../../kubernetes/condition';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const PATIENCE_MS = 60_000;

export const coreDnsDown: RegisteredProblem = {
  id: 'coredns-down',
  severity: 'critical',
  level: 'symptom',
  scenario: 'coredns-down',
  clears: 'A pod of CoreDNS is ready.',
  rule: findCoreDnsDown,
};

/** No pod of CoreDNS is ready, so no name is answered in the whole cluster. */
export function findCoreDnsDown(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const { coreDns } = readClusterDns(findings);
  if (
    !coreDns ||
    coreDns.ready > 0 ||
    findings.kubernetes.nodes?.length === 0
  ) {
    return [];
  }
  const key = getObjectKey(coreDns.meta);
  const pods = (findings.kubernetes.pods ?? []).filter(
    ({ meta }) =>
      meta.namespace === coreDns.meta.namespace &&
      meta.name.startsWith(`${coreDns.meta.name}-`),
  );
  const isTold =
    explained.objects.has(`Deployment/${key}`) ||
    pods.some(({ meta }) => explained.pods.has(getObjectKey(meta)));
  const available = getCondition(coreDns, 'Available');
  const since =
    available?.status === 'False' ? available.lastTransitionTime : undefined;
  if (isTold || (getAge(since, findings.now) ?? Infinity) < PATIENCE_MS) {
    return [];
  }
  const says = pods.flatMap(pod => pod.troubleText ?? pod.trouble ?? [])[0];
  return [
    found(coreDnsDown, {
      object: key,
      title: 'No name is answered: CoreDNS has no ready pod',
      because: getBecause(coreDns.desired, says),
      evidence: [
        {
          object: `Deployment ${key}`,
          says: `${coreDns.ready} of ${coreDns.desired} pods ready`,
          ...(since && { at: since }),
        },
        ...pods.slice(0, 2).map(pod => ({
          object: `Pod ${pod.meta.name}`,
          says: pod.trouble ?? pod.phase,
        })),
      ],
      since,
      next:
        coreDns.desired === 0
          ? `Scale it: \`kubectl -n ${coreDns.meta.namespace} scale deployment ${coreDns.meta.name} --replicas 2\``
          : `Read \`kubectl -n ${coreDns.meta.namespace} describe deployment ${coreDns.meta.name}\``,
      clearsIn: 'a minute after a pod is ready',
      target: { tab: 'ingress' },
      explains: {
        objects: [`Deployment/${key}`],
        pods: pods.map(({ meta }) => getObjectKey(meta)),
      },
    }),
  ];
}

function getBecause(desired: number, says: string | undefined): string {
  if (desired === 0) {
    return 'It was scaled to 0; pods find no service and nothing outside until it is back.';
  }
  return says
    ? endSentence(`Its pods do not start: ${shorten(says, 120)}`)
    : 'Its pods are not ready and do not say why; no pod finds a service or anything outside.';
}
