import { SECOND } from '../../clock/duration';
import { subnetId, vpcId, zonesOf } from '../../platform/awsNames';
import type { FaultScenario } from '../kit/FaultScenario';

/** No address is left in any subnet: pods get none, nodes are not bought. */
export const subnetsExhausted: FaultScenario = {
  id: 'subnets-exhausted',
  title: 'No address is left in the subnets',
  expects: 'subnet-addresses-exhausted',
  heal: 'adds subnets',
  cause(stage) {
    const since = stage.ago(17);
    stage.aws.subnets = zonesOf(stage.region).map((zone, index) => ({
      id: subnetId(stage.cluster, zone),
      vpc: vpcId(stage.cluster),
      zone,
      cidr: `10.0.${16 * index}.0/24`,
      freeAddresses: index === 0 ? 0 : 1,
      public: false,
    }));
    stage.run({
      kind: 'Deployment',
      namespace: 'hello',
      name: 'shop',
      image: 'registry.acme.dev/team-web/shop:2026.47',
      createdAt: since,
      cpu: 100,
      memory: 128,
      replicas: 3,
      labels: { 'backstage.io/owner': 'team-web' },
      trouble: {
        reason: 'ContainerCreating',
        message: '',
        since,
      },
    });
    stage.event(
      { kind: 'Deployment', name: 'shop' },
      {
        reason: 'FailedCreatePodSandBox',
        message:
          'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox: plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to assign an IP address to container',
        component: 'kubelet',
        firstAt: since + 5 * SECOND,
        lastAt: stage.young(30),
        count: 60,
      },
    );
  },
};
