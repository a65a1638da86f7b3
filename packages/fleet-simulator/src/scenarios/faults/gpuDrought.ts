import { MINUTE, SECOND } from '../../clock/duration';
import { karpenterNode } from '../../objects/karpenterNode';
import { seededSuffix } from '../../world/seeded';
import type { FaultScenario } from '../kit/FaultScenario';
import type { Stage } from '../kit/Stage';

const CLAIM_EVERY = 50 * SECOND;
const CLAIM_LIVES = 8 * SECOND;

/** AWS has no GPU machine to sell: claims come and vanish, pods wait. */
export const gpuDrought: FaultScenario = {
  id: 'S3',
  title: 'AWS has no GPU capacity in any zone',
  expects: 'gpu-capacity-drought',
  heal: 'AWS has capacity again',
  cause(stage) {
    const pool = stage.find({ kind: 'NodePool', name: 'gpu' });
    waitingPods(stage);
    const born = Math.floor(stage.now / CLAIM_EVERY) * CLAIM_EVERY;
    const zone = stage.zone('abc'[(born / CLAIM_EVERY) % 3]);
    if (stage.now < born + CLAIM_LIVES) {
      // Only a claim: AWS refuses before there is a machine.
      const [claim] = karpenterNode({
        pool,
        claim: `gpu-${seededSuffix(`drought ${born}`)}`,
        address: '10.0.9.9',
        instanceType: 'g5g.xlarge',
        capacityType: 'spot',
        region: stage.region,
        zone,
        version: stage.eks.version,
        createdAt: born,
        now: Math.min(stage.now, born + 2 * SECOND),
      });
      stage.put(claim);
    }
    ['a', 'b', 'c'].forEach((letter, index) => {
      const target = { kind: 'NodePool', name: 'gpu' };
      const firstAt = stage.ago(15) + index * SECOND;
      stage.event(target, {
        reason: 'InsufficientCapacityError',
        message:
          `NodeClaim gpu-${seededSuffix(
            `drought ${letter}`,
          )} event: creating instance, insufficient capacity, with fleet error(s), ` +
          'InsufficientInstanceCapacity: We currently do not have sufficient g5g.xlarge capacity in the ' +
          `Availability Zone you requested (${stage.zone(letter)}).`,
        component: 'karpenter',
        firstAt,
        lastAt: Math.max(firstAt, born - CLAIM_EVERY),
        count: 6,
      });
    });
    stage.aws.quotas = { 'ec2/L-DB2E81BA': 64, 'ec2/L-3819A6DF': 64 };
  },
};

function waitingPods(stage: Stage): void {
  stage.run({
    kind: 'StatefulSet',
    namespace: 'gpu-smoke',
    name: 'train',
    image: 'registry.acme.dev/team-platform/train:2026.47',
    createdAt: stage.moment.start - 14 * MINUTE,
    cpu: 2000,
    memory: 4096,
    gpus: 1,
    replicas: 4,
    waits: true,
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    nodeSelector: { 'nvidia.com/gpu.present': 'true' },
    labels: { 'backstage.io/owner': 'team-platform' },
  });
}
