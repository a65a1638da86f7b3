import { MINUTE } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';

/** A controller asks AWS again and again for what its role may not do. */
export const awsCallsDenied: FaultScenario = {
  id: 'aws-calls-denied',
  title: 'AWS refuses calls to external-dns',
  expects: 'aws-calls-denied',
  heal: 'allows the action in the policy of the role',
  cause(stage) {
    stage.aws.deniedCalls = Array.from({ length: 24 }, (_, index) => ({
      at: stage.now - index * MINUTE,
      source: 'route53.amazonaws.com',
      name: 'ChangeResourceRecordSets',
      code: 'AccessDenied',
      message:
        'is not authorized to perform: route53:ChangeResourceRecordSets because no identity-based policy allows the action',
      roleName: `${stage.cluster}-external-dns`,
    }));
  },
};
