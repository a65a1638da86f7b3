import { MINUTE } from '../../clock/duration';
import { karpenterNode } from '../../objects/karpenterNode';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { addressIn } from '../../platform/addressIn';
import type { FaultScenario } from '../kit/FaultScenario';
import type { Stage } from '../kit/Stage';
import { youngReplicas } from '../kit/youngReplicas';

const POOL = { kind: 'NodePool', name: 'default' };

/** A claim of pool `default` and, when `shownAt` is later than its launch, its node. */
function claimOf(
  stage: Stage,
  life: { claim: string; createdAt: number; shownAt?: number },
): KubernetesObject[] {
  return karpenterNode({
    pool: stage.find(POOL),
    claim: life.claim,
    address: addressIn([], 1, life.claim),
    instanceType: 'm7g.large',
    capacityType: 'spot',
    region: stage.region,
    zone: stage.zone('b'),
    version: stage.eks.version,
    createdAt: life.createdAt,
    now: life.shownAt ?? stage.now,
  });
}

/** A claim that AWS refuses, in the words of Karpenter. */
function refusal(
  id: string,
  expects: string,
  words: { title: string; heal: string; reason: string; message: string },
): FaultScenario {
  const { title, heal, reason, message } = words;
  return {
    id,
    title,
    expects,
    heal,
    cause(stage) {
      const since = stage.ago(12);
      const [claim] = claimOf(stage, {
        claim: `default-${id.slice(0, 5)}`,
        createdAt: since,
        shownAt: since,
      });
      stage.put(claim);
      stage.conditions({ kind: 'NodeClaim', name: claim.metadata.name }, [
        'Launched',
        'Unknown',
        reason,
        message,
        since,
      ]);
    },
    distractor: youngReplicas,
  };
}

/** What goes wrong with nodes, besides what has a file of its own. */
export const NODE_FAULTS: readonly FaultScenario[] = [
  refusal('quota-used-up', 'ec2-quota-used-up', {
    title: 'The vCPU quota of the account is used up',
    heal: 'gets a larger quota',
    reason: 'VCPULimitExceeded',
    message:
      'VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 64 allows for the instance bucket that the specified instance type belongs to.',
  }),
  refusal('launch-denied', 'node-launch-denied', {
    title: 'Karpenter’s role may not launch instances',
    heal: 'gives the role its right back',
    reason: 'Unauthorized',
    message:
      'UnauthorizedOperation: You are not authorized to perform this operation: ec2:CreateFleet',
  }),
  refusal('launch-fails', 'node-launch-fails', {
    title: 'A security group is of another network',
    heal: 'selects the group of the cluster',
    reason: 'SecurityGroupSubnetVPCMismatch',
    message:
      'InvalidParameter: Security group and subnet belong to different networks.',
  }),
  {
    id: 'node-never-joins',
    title: 'An instance runs and never joins',
    expects: 'node-never-joins',
    heal: 'lets the nodes reach the API server',
    cause(stage) {
      const createdAt = stage.ago(24);
      const [claim] = claimOf(stage, {
        claim: 'default-n0j0n',
        createdAt,
        shownAt: createdAt + 10_000,
      });
      stage.put(claim);
    },
  },
  {
    id: 'node-never-initialises',
    title: 'A device driver never publishes what a node has',
    expects: 'node-never-initialises',
    heal: 'starts the driver',
    cause(stage) {
      const createdAt = stage.ago(35);
      const [claim, node] = claimOf(stage, {
        claim: 'default-n1n1t',
        createdAt,
      });
      stage.join(claim, node);
      stage.conditions(
        { kind: 'NodeClaim', name: claim.metadata.name },
        [
          'Initialized',
          'Unknown',
          'DRADriverPoolsNotPublished',
          'DRA driver "gpu.example.com" has not published its pools',
          createdAt + MINUTE,
        ],
        [
          'Ready',
          'Unknown',
          'UnhealthyDependents',
          'Initialized=Unknown',
          createdAt + MINUTE,
        ],
      );
    },
  },
  {
    id: 'node-pool-at-limit',
    title: 'A pool has used up its limit',
    expects: 'node-pool-at-limit',
    heal: 'raises the limit',
    cause(stage) {
      stage.change(POOL, { spec: { limits: { cpu: '4' } } });
      stage.run({
        kind: 'Deployment',
        namespace: 'hello',
        name: 'report',
        image: 'registry.acme.dev/team-web/report:2026.47',
        createdAt: stage.ago(18),
        cpu: 3500,
        memory: 1024,
        replicas: 2,
        labels: { 'backstage.io/owner': 'team-web' },
      });
    },
    distractor: youngReplicas,
  },
  {
    id: 'interruption-queue-missing',
    title: 'Somebody deleted Karpenter’s queue',
    expects: 'interruption-queue-missing',
    heal: 'applies the platform again',
    cause(stage) {
      stage.aws.queues = [];
    },
  },
  {
    id: 'interruption-queue-unread',
    title: 'Karpenter may not read its queue',
    expects: 'interruption-queue-unread',
    heal: 'gives the role its right back',
    cause(stage) {
      stage.aws.queues = [
        {
          name: `Karpenter-${stage.cluster}`,
          messages: 12,
          inFlight: 0,
          retentionSeconds: 300,
          oldestSeconds: 240,
          createdAt: stage.ago(40 * 24 * 60),
        },
      ];
    },
  },
  {
    id: 'node-unhealthy',
    title: 'The node monitoring agent reports a fault of the kernel',
    expects: 'node-unhealthy',
    heal: 'replaces the node',
    cause(stage) {
      const node = stage.nodes.find(({ kind }) => kind === 'Node')!;
      stage.conditions({ kind: 'Node', name: node.metadata.name }, [
        'KernelReady',
        'False',
        'SoftLockup',
        'A CPU was locked up for 22 s',
        stage.ago(16),
      ]);
    },
  },
  {
    id: 'node-pool-launches-fail',
    title: 'The last nodes of a pool did not join',
    expects: 'node-pool-launches-fail',
    heal: 'corrects the user data of the node class',
    cause(stage) {
      stage.conditions(POOL, [
        'NodeRegistrationHealthy',
        'False',
        'RegistrationFailed',
        'Failed to register node',
        stage.ago(21),
      ]);
    },
  },
  {
    id: 'karpenter-too-old',
    title: 'Karpenter is older than the Kubernetes that runs needs',
    expects: 'karpenter-too-old',
    heal: 'raises Karpenter and its CRDs',
    cause(stage) {
      stage.rework('karpenter', {
        image: 'public.ecr.aws/karpenter/controller:1.5.0',
      });
    },
  },
];
