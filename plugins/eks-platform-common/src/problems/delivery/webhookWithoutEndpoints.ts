import { formatCount } from '../../view/words';
import { getWorkloadKey } from '../../kubernetes/podWorkload';
import { findServiceWorkload } from '../../kubernetes/serviceWorkload';
import type { Findings } from '../findings';
import type { Explained } from '../rule';
import {
  evidenceOf,
  explainsOf,
  findTroubledWorkloads,
} from '../workloads/troubledPods';
import { fluxFailure, type Beneath } from './fluxFailure';

/** A webhook that nobody answers refuses everything that passes it. */
export const webhookWithoutEndpoints = fluxFailure({
  id: 'webhook-without-endpoints',
  cause: 'webhook-down',
  severity: 'critical',
  scenario: 'webhook-without-endpoints',
  clears: 'The webhook answers.',
  shared: ({ service, webhook }) => service ?? webhook,
  beneath: ({ service }, findings, explained) =>
    findTroubleBehind(service, findings, explained),
  tell: ({ cause, all }) => ({
    title: `Webhook ${cause.webhook} refuses all changes that pass it`,
    because: `${
      cause.service
        ? `Its service \`${cause.service}\` has no ready pod`
        : 'It does not answer'
    }, so the API server refuses ${formatCount(
      all.length,
      'object',
    )} of Flux and whatever else would pass it.`,
    next: `Bring the pods behind \`${
      cause.service ?? cause.webhook
    }\` back; what waits is tried again by itself`,
  }),
});

/** Why the service has no ready pod is a part of this problem, not another. */
function findTroubleBehind(
  name: string | undefined,
  findings: Findings,
  explained: Explained,
): Beneath | undefined {
  const service = findings.kubernetes.services?.find(
    each => each.meta.name === name,
  );
  const deployment =
    service && findServiceWorkload(service, findings.kubernetes);
  if (!deployment) {
    return undefined;
  }
  const wanted = getWorkloadKey({ kind: 'Deployment', ...deployment.meta });
  const group = findTroubledWorkloads(findings, explained, {
    isTrouble: pod => pod.trouble !== undefined,
    atLeastMs: 0,
  }).find(({ key }) => key === wanted);
  return group && { evidence: evidenceOf(group.pods), ...explainsOf(group) };
}
