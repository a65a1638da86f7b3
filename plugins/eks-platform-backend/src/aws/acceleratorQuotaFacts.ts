import {
  EC2Client,
  paginateDescribeInstances,
  type Instance,
} from '@aws-sdk/client-ec2';
import {
  GetServiceQuotaCommand,
  NoSuchResourceException,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import type { AcceleratorQuotaFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { findInstanceType } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

type Quota = Pick<AcceleratorQuotaFacts, 'code' | 'capacityType' | 'families'>;

// EC2 counts vCPU by group of families and way of buying.
const QUOTAS: Quota[] = [
  { code: 'L-DB2E81BA', capacityType: 'on-demand', families: ['g', 'vt'] },
  { code: 'L-3819A6DF', capacityType: 'spot', families: ['g', 'vt'] },
  { code: 'L-417A185B', capacityType: 'on-demand', families: ['p'] },
  { code: 'L-7212CCBC', capacityType: 'spot', families: ['p2', 'p3', 'p4'] },
  { code: 'L-1945791B', capacityType: 'on-demand', families: ['inf'] },
];
const TYPES = ['g*', 'vt*', 'p*', 'inf*'];

export const acceleratorQuotaFacts: FactSource<'acceleratorQuotas'> = {
  action: 'servicequotas:GetServiceQuota',
  // A quota changes when AWS grants it; what is used of it changes with each machine. Six calls each time.
  maxAgeMs: 10 * 60_000,
  needsCluster: true,
  async load(context) {
    const running = await readAccelerated(context);
    const found = await Promise.all(
      QUOTAS.map(quota => readQuota(quota, running, context)),
    );
    return found.flat();
  },
};

/** Nothing for a quota that the region does not have. */
async function readQuota(
  quota: Quota,
  running: readonly Instance[],
  context: FactContext,
): Promise<AcceleratorQuotaFacts[]> {
  const { aws, ref } = context;
  const client = aws.client(ref, ServiceQuotasClient);
  const answer = await callAws(
    context,
    'servicequotas:GetServiceQuota',
    async options => {
      try {
        return await client.send(
          new GetServiceQuotaCommand({
            ServiceCode: 'ec2',
            QuotaCode: quota.code,
          }),
          options,
        );
      } catch (error) {
        if (error instanceof NoSuchResourceException) {
          return undefined;
        }
        throw error;
      }
    },
  );
  const value = answer?.Quota?.Value;
  return value === undefined
    ? []
    : [
        {
          ...quota,
          name: answer?.Quota?.QuotaName ?? quota.code,
          vcpu: value,
          usedVcpu: sumVcpu(running, quota),
        },
      ];
}

function sumVcpu(
  running: readonly Instance[],
  { capacityType, families }: Quota,
): number {
  return running
    .filter(
      ({ InstanceType = '', InstanceLifecycle }) =>
        (InstanceLifecycle === 'spot') === (capacityType === 'spot') &&
        families.some(family => isOf(InstanceType, family)),
    )
    .reduce(
      (sum, { InstanceType = '' }) =>
        sum + (findInstanceType(InstanceType)?.vcpu ?? 0),
      0,
    );
}

/** `g` begins `g5.xlarge` and `gr6.xlarge`, `p4` begins `p4d.24xlarge`. */
function isOf(type: string, family: string): boolean {
  return /\d$/.test(family)
    ? type.startsWith(family)
    : new RegExp(`^${family}[a-z]*\\d`).test(type);
}

/** Accelerated machines of the whole account in the region: the quota is theirs together. */
function readAccelerated(context: FactContext): Promise<Instance[]> {
  const { aws, ref } = context;
  return callAws(context, 'ec2:DescribeInstances', options =>
    collectPages(
      paginateDescribeInstances(
        { client: aws.client(ref, EC2Client) },
        {
          Filters: [
            { Name: 'instance-type', Values: TYPES },
            {
              Name: 'instance-state-name',
              Values: ['pending', 'running', 'stopping', 'shutting-down'],
            },
          ],
        },
        options,
      ),
      page => page.Reservations?.flatMap(r => r.Instances ?? []),
    ),
  );
}
