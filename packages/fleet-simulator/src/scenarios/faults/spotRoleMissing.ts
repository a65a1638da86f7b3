import { SECOND } from '../../clock/duration';
import { karpenterNode } from '../../objects/karpenterNode';
import type { FaultScenario } from '../kit/FaultScenario';

/** The account never used Spot, and nobody may make its service-linked role. */
export const spotRoleMissing: FaultScenario = {
  id: 'spot-role-missing',
  title: 'The service-linked role of Spot is missing',
  expects: 'spot-service-role-missing',
  heal: 'creates AWSServiceRoleForEC2Spot',
  cause(stage) {
    const since = stage.ago(12);
    const pool = stage.find({ kind: 'NodePool', name: 'default' });
    const [claim] = karpenterNode({
      pool,
      claim: 'default-sp0tr',
      address: '10.0.3.9',
      instanceType: 'm7g.large',
      capacityType: 'spot',
      region: stage.region,
      zone: stage.zone('a'),
      version: stage.eks.version,
      createdAt: since,
      now: since + SECOND,
    });
    stage.put(claim);
    stage.conditions({ kind: 'NodeClaim', name: claim.metadata.name }, [
      'Launched',
      'Unknown',
      'SpotSLRCreationFailed',
      'AuthFailure.ServiceLinkedRoleCreationNotPermitted: The provided credentials do not have permission to create the service-linked role for EC2 Spot Instances.',
      since,
    ]);
    stage.run({
      kind: 'Deployment',
      namespace: 'hello',
      name: 'queue',
      image: 'registry.acme.dev/team-web/queue:2026.47',
      createdAt: since,
      cpu: 6000,
      memory: 1024,
      replicas: 1,
      labels: { 'backstage.io/owner': 'team-web' },
    });
  },
};
