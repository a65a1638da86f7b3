import { newObject } from '../../objects/KubernetesObject';
import type { FaultScenario } from '../kit/FaultScenario';

const WEBHOOK =
  'Internal error occurred: failed calling webhook "mservice.elbv2.k8s.aws": failed to call webhook: Post "https://aws-load-balancer-webhook-service.kube-system.svc:443/mutate-v1-service?timeout=10s": ' +
  'no endpoints available for service "aws-load-balancer-webhook-service"';

/** A webhook without endpoints stands before every new Service. */
export const webhookWithoutEndpoints: FaultScenario = {
  id: 'webhook-without-endpoints',
  title: 'A webhook without endpoints refuses every Service',
  expects: 'webhook-without-endpoints',
  heal: 'starts the load balancer controller',
  cause(stage) {
    const since = stage.ago(28);
    stage.put({
      ...newObject({
        apiVersion: 'v1',
        kind: 'Service',
        name: 'aws-load-balancer-webhook-service',
        namespace: 'kube-system',
        createdAt: stage.ago(30 * 24 * 60),
      }),
      spec: {
        type: 'ClusterIP',
        ports: [{ name: 'webhook-server', port: 443, protocol: 'TCP' }],
        selector: { 'app.kubernetes.io/name': 'aws-load-balancer-controller' },
      },
    });
    stage.rework('aws-load-balancer-controller', {
      trouble: {
        reason: 'ImagePullBackOff',
        message:
          'Back-off pulling image "public.ecr.aws/eks/aws-load-balancer-controller:v3.5.0"',
        since,
      },
    });
    stage.conditions({ kind: 'Kustomization', name: 'apps' }, [
      'Ready',
      'False',
      'ReconciliationFailed',
      `Service/hello/hello dry-run failed: ${WEBHOOK}`,
      since,
    ]);
  },
};
