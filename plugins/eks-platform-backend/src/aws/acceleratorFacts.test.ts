import {
  DescribeCapacityReservationsCommand,
  DescribeInstancesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  GetServiceQuotaCommand,
  NoSuchResourceException,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { mockClient } from 'aws-sdk-client-mock';
import { acceleratorQuotaFacts } from './acceleratorQuotaFacts';
import { capacityReservationFacts } from './capacityReservationFacts';
import type { FactContext } from './FactSource';

const ec2 = mockClient(EC2Client);
const quotas = mockClient(ServiceQuotasClient);
const context = {
  aws: {
    client: (_: unknown, Service: new (options: object) => unknown) =>
      new Service({}),
  },
  ref: { account: 'data-dev', region: 'us-east-1', name: 'dp' },
  profile: { alias: 'data-dev', readerRole: 'reader' },
  cluster: { facts: {} },
  signal: AbortSignal.timeout(60_000),
} as unknown as FactContext;

describe('facts of accelerated machines', () => {
  beforeEach(() => {
    ec2.reset();
    quotas.reset();
  });

  it('count the vCPU that the whole account uses of each quota', async () => {
    ec2.on(DescribeInstancesCommand).resolves({
      Reservations: [
        {
          Instances: [
            { InstanceType: 'g6.2xlarge' },
            { InstanceType: 'gr6.4xlarge' },
            { InstanceType: 'g5.xlarge', InstanceLifecycle: 'spot' },
            { InstanceType: 'p4d.24xlarge', InstanceLifecycle: 'spot' },
            { InstanceType: 'p5.48xlarge', InstanceLifecycle: 'spot' },
          ],
        },
      ],
    });
    quotas
      .on(GetServiceQuotaCommand)
      .rejects(new NoSuchResourceException({ message: '', $metadata: {} }));
    for (const [QuotaCode, Value] of [
      ['L-DB2E81BA', 64],
      ['L-3819A6DF', 32],
      ['L-7212CCBC', 192],
    ] as const) {
      quotas
        .on(GetServiceQuotaCommand, { QuotaCode })
        .resolves({ Quota: { Value, QuotaName: `name of ${QuotaCode}` } });
    }
    expect(await acceleratorQuotaFacts.load(context)).toEqual([
      {
        code: 'L-DB2E81BA',
        name: 'name of L-DB2E81BA',
        capacityType: 'on-demand',
        families: ['g', 'vt'],
        vcpu: 64,
        usedVcpu: 24,
      },
      expect.objectContaining({ capacityType: 'spot', usedVcpu: 4 }),
      // P5 machines have a quota of their own.
      expect.objectContaining({ code: 'L-7212CCBC', usedVcpu: 96 }),
    ]);
  });

  it('name the action that is denied', async () => {
    ec2.on(DescribeInstancesCommand).resolves({});
    quotas.on(GetServiceQuotaCommand).rejects(
      Object.assign(new Error('no'), {
        name: 'AccessDeniedException',
        $metadata: { httpStatusCode: 403 },
      }),
    );
    await expect(acceleratorQuotaFacts.load(context)).rejects.toThrow(
      /servicequotas:GetServiceQuota/,
    );
  });

  it('know reservations of accelerated types only', async () => {
    ec2.on(DescribeCapacityReservationsCommand).resolves({
      CapacityReservations: [
        { CapacityReservationId: 'cr-0', InstanceType: 'm7i.large' },
        {
          CapacityReservationId: 'cr-1',
          InstanceType: 'g6.xlarge',
          AvailabilityZone: 'us-east-1b',
          TotalInstanceCount: 4,
          AvailableInstanceCount: 1,
          InstanceMatchCriteria: 'targeted',
          EndDate: new Date('2026-12-01T00:00:00Z'),
        },
      ],
    });
    expect(await capacityReservationFacts.load(context)).toEqual([
      {
        id: 'cr-1',
        type: 'g6.xlarge',
        zone: 'us-east-1b',
        total: 4,
        available: 1,
        open: false,
        endsAt: '2026-12-01T00:00:00.000Z',
      },
    ]);
  });
});
