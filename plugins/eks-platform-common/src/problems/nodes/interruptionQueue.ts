import { formatAge } from '../../view/age';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import { isFromTemplate } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// Karpenter reads all the time; AWS takes a spot node two minutes after its message.
const UNREAD_SECONDS = 60;

export const interruptionQueueMissing: RegisteredProblem = {
  id: 'interruption-queue-missing',
  severity: 'warning',
  level: 'cause',
  scenario: 'interruption-queue-missing',
  clears: 'The queue exists.',
  rule: findQueueMissing,
};

export const interruptionQueueUnread: RegisteredProblem = {
  id: 'interruption-queue-unread',
  severity: 'warning',
  level: 'symptom',
  scenario: 'interruption-queue-unread',
  clears: 'No message is older than a minute.',
  rule: findQueueUnread,
};

/** Nobody knows under which name a platform of another making keeps its queue, so only ours are judged. */
function findQueueMissing(findings: Findings): FoundProblem[] {
  const queue = findings.aws.interruptionQueue;
  const { nodePools = [], nodeClaims = [] } = findings.kubernetes;
  if (
    !queue ||
    queue.exists ||
    nodePools.length === 0 ||
    !isFromTemplate(findings)
  ) {
    return [];
  }
  const spot = nodeClaims.filter(({ capacityType }) => capacityType === 'spot');
  return [
    found(interruptionQueueMissing, {
      object: queue.name,
      title: 'Karpenter hears of no spot interruption: its queue is missing',
      because: `AWS knows no queue \`${queue.name}\`, so a spot node is taken without its pods being moved first.`,
      evidence: [
        { object: `Queue ${queue.name}`, says: '`QueueDoesNotExist`' },
      ],
      next: 'Apply the platform again: `scripts/apply` makes the queue and its rules',
      hurts: count(spot.length, 'spot node', 'spot nodes'),
      clearsIn: 'a minute after the queue is there',
      target: { tab: 'nodes' },
    }),
  ];
}

function findQueueUnread(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const queue = findings.aws.interruptionQueue;
  const age = queue?.oldestSeconds ?? 0;
  // A Karpenter that is down or without rights is told by its own rule, and reads nothing either.
  const isTold = [...explained.objects].some(key =>
    /^(Deployment|HelmRelease|ServiceAccount)\/[^/]+\/karpenter$/.test(key),
  );
  if (!queue?.exists || age <= UNREAD_SECONDS || !queue.waiting || isTold) {
    return [];
  }
  const kept = queue.keptSeconds
    ? `, and AWS drops them after ${formatAge(queue.keptSeconds * 1000)}`
    : '';
  return [
    found(interruptionQueueUnread, {
      object: queue.name,
      title: `Karpenter does not read its interruption queue`,
      because: `The oldest message waits for ${formatAge(age * 1000)}${kept}.`,
      evidence: [
        {
          object: `Queue ${queue.name}`,
          says: `${formatCount(queue.waiting, 'message')} waiting`,
        },
        {
          object: 'CloudWatch',
          says: `\`ApproximateAgeOfOldestMessage\`: ${age} s`,
        },
      ],
      next: 'Look at the log of Karpenter for `sqs` and at the rights of its role',
      hurts: count(queue.waiting, 'message', 'messages'),
      clearsIn: 'a few minutes after it reads again: CloudWatch lags',
      target: { tab: 'nodes' },
    }),
  ];
}
