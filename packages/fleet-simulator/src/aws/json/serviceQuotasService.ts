import type { World } from '../../world/World';
import { factsOf } from '../accountClusters';
import { AwsError } from '../AwsRequest';
import { JsonService } from '../JsonService';

// Code, name and AWS's own value of the quotas that nodes and clusters run into.
const QUOTAS: Record<string, [string, string, number][]> = {
  ec2: [
    [
      'L-1216C47A',
      'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
      640,
    ],
    [
      'L-34B43A08',
      'All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests',
      640,
    ],
    ['L-DB2E81BA', 'Running On-Demand G and VT instances', 64],
    ['L-3819A6DF', 'All G and VT Spot Instance Requests', 64],
    ['L-417A185B', 'Running On-Demand P instances', 192],
    ['L-7212CCBC', 'All P4, P3 and P2 Spot Instance Requests', 192],
    ['L-1945791B', 'Running On-Demand Inf instances', 32],
  ],
  eks: [
    ['L-1194D53C', 'Clusters', 100],
    ['L-6D54EA21', 'Managed node groups per cluster', 30],
    ['L-23414FF3', 'Fargate profiles per cluster', 10],
  ],
  ebs: [
    ['L-7A658B76', 'Storage for General Purpose SSD (gp3) volumes, in TiB', 50],
  ],
  elasticloadbalancing: [
    ['L-69A177A2', 'Network Load Balancers per Region', 50],
    ['L-53DA6B97', 'Application Load Balancers per Region', 50],
  ],
  vpc: [['L-F678F1CE', 'VPCs per Region', 5]],
};

/** GetServiceQuota. */
export function createServiceQuotasService(world: World): JsonService {
  return new JsonService({
    name: 'servicequotas',
    target: 'ServiceQuotasV20190624',
    version: '1.1',
    operations: {
      GetServiceQuota: ({ ServiceCode, QuotaCode }, request) => {
        const found = (QUOTAS[ServiceCode] ?? []).find(
          ([code]) => code === QuotaCode,
        );
        if (!found) {
          throw new AwsError(
            400,
            'NoSuchResourceException',
            `The request failed because the specified service quota ${ServiceCode}/${QuotaCode} does not exist.`,
          );
        }
        const [code, name, standard] = found;
        const set = factsOf(world, request, 'quotas')
          .map(quotas => quotas[`${ServiceCode}/${code}`])
          .find(value => value !== undefined);
        const { caller, scope } = request;
        return {
          Quota: {
            ServiceCode,
            ServiceName: ServiceCode,
            QuotaArn: `arn:aws:servicequotas:${scope.region}:${caller.accountId}:${ServiceCode}/${code}`,
            QuotaCode: code,
            QuotaName: name,
            Value: set ?? standard,
            Unit: 'None',
            Adjustable: true,
            GlobalQuota: false,
          },
        };
      },
    },
  });
}
