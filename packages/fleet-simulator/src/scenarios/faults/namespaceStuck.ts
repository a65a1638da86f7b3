import { timestamp } from '../../clock/duration';
import type { FaultScenario } from '../kit/FaultScenario';

/** A namespace that somebody deleted hours ago. */
export const namespaceStuck: FaultScenario = {
  id: 'namespace-stuck',
  title: 'A namespace cannot go: a finalizer holds it',
  expects: 'namespace-stuck',
  heal: 'takes the finalizer of the object',
  cause(stage) {
    stage.make(
      'v1',
      { kind: 'Namespace', name: 'old-preview' },
      stage.ago(60 * 24 * 12),
      {
        spec: { finalizers: ['kubernetes'] },
        status: {
          phase: 'Terminating',
          conditions: [
            {
              type: 'NamespaceFinalizersRemaining',
              status: 'True',
              reason: 'SomeFinalizersRemain',
              message:
                'Some content in the namespace has finalizers remaining: service.k8s.aws/resources in 1 resource instances',
              lastTransitionTime: timestamp(stage.ago(140)),
            },
          ],
        },
      },
    );
    stage.change(
      { kind: 'Namespace', name: 'old-preview' },
      { metadata: { deletionTimestamp: timestamp(stage.ago(140)) } },
    );
  },
};
