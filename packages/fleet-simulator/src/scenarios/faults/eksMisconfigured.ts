import type { FaultScenario } from '../kit/FaultScenario';

/** An insight about the set-up of the cluster itself. */
export const eksMisconfigured: FaultScenario = {
  id: 'eks-misconfigured',
  title: 'EKS finds a misconfiguration',
  expects: 'eks-misconfigured',
  heal: 'corrects what EKS names',
  cause(stage) {
    stage.aws.insights = [
      {
        name: 'Amazon EKS cluster role permissions',
        category: 'MISCONFIGURATION',
        status: 'ERROR',
        reason: 'The cluster role lacks permissions that EKS needs.',
        refreshedAt: stage.ago(240),
        changedAt: stage.ago(60 * 30),
        description: 'Checks the permissions of the cluster role.',
        recommendation: 'Attach AmazonEKSClusterPolicy to the cluster role.',
        resources: ['arn:aws:iam::111122223333:role/stage-cluster'],
      },
    ];
  },
};
