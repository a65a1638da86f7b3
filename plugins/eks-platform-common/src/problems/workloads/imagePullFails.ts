import { formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import {
  evidenceOf,
  explainsOf,
  findTroubledWorkloads,
  hurtsOf,
} from './troubledPods';

const REASONS = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
]);
const PATIENCE_MS = 2 * 60_000;

export const imagePullFails: RegisteredProblem = {
  id: 'image-pull-fails',
  severity: 'warning',
  level: 'cause',
  scenario: 'image-pull-fails',
  clears: 'The image is pulled, or the pods are gone.',
  rule: findImagePullFails,
};

/** Images that cannot be pulled, by why. One problem for each workload. */
export function findImagePullFails(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = findTroubledWorkloads(findings, explained, {
    isTrouble: pod => REASONS.has(pod.trouble ?? ''),
    atLeastMs: PATIENCE_MS,
  });
  return groups.map(group => {
    const { workload, pods } = group;
    const text = pods.flatMap(pod => pod.troubleText ?? [])[0] ?? '';
    const { because, next } = explain(text);
    return found(imagePullFails, {
      object: group.key,
      title: `${workload.namespace}/${workload.name} cannot pull its image`,
      because: `${because} ${formatCount(pods.length, 'pod')} ${
        pods.length === 1 ? 'waits' : 'wait'
      }.`,
      evidence: [
        ...evidenceOf(pods).slice(0, 2),
        ...(text ? [{ object: 'Kubelet', says: shorten(text, 200) }] : []),
      ],
      since: group.since,
      next,
      hurts: hurtsOf(pods),
      clearsIn: 'at most 5 min, the longest pause between two tries',
      target: { tab: 'overview', query: { card: 'workloads' } },
      explains: explainsOf(group),
    });
  });
}

function explain(text: string): { because: string; next: string } {
  if (/toomanyrequests|rate limit/i.test(text)) {
    return {
      because: 'The registry refuses more pulls for now (rate limit).',
      next: 'Pull through the registry cache, or with credentials of your own',
    };
  }
  if (/not found|manifest unknown|does not exist/i.test(text)) {
    return {
      because: 'The registry has no such image or tag.',
      next: 'Correct the image name or its tag in Git',
    };
  }
  if (/unauthorized|denied|no basic auth|forbidden/i.test(text)) {
    return {
      because: 'The registry does not let the node pull it.',
      next: 'Give the pods a pull secret, or the node role access to the repository',
    };
  }
  if (/exec format|no match for platform/i.test(text)) {
    return {
      because: "The image is not built for the node's architecture.",
      next: 'Build the image for both architectures, or select nodes by `kubernetes.io/arch`',
    };
  }
  if (/timeout|i\/o|no such host|connection refused|TLS/i.test(text)) {
    return {
      because: 'The node does not reach the registry.',
      next: 'Look at NAT gateways, security groups and DNS of the node',
    };
  }
  return {
    because: 'The kubelet says that the pull fails.',
    next: 'Read what the kubelet says, then correct the image in Git',
  };
}
