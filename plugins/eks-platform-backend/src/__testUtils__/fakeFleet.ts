import { ACMClient } from '@aws-sdk/client-acm';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { EC2Client } from '@aws-sdk/client-ec2';
import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { Route53Client } from '@aws-sdk/client-route-53';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { mockClient } from 'aws-sdk-client-mock';

/** Account profile `sandbox`. */
export const accountsConfig = {
  eksPlatform: {
    // Tests ask nobody on the network.
    dns: { enabled: false },
    accounts: [
      {
        alias: 'sandbox',
        accountId: '111122223333',
        regions: ['us-east-1'],
        readerRole: 'eks-platform-reader',
        adminRole: 'eks-platform-admin',
        state: { bucket: 'acme-tofu', region: 'us-east-1' },
        apply: { by: 'operator' },
        operatorsGroup: 'group:default/operators',
        dns: [{ zone: 'acme.dev', zoneId: 'Z0ACME' }],
      },
    ],
  },
};

/** AWS without the network: one active cluster `bluesky`; everything else is absent or empty. */
export function fakeAws(endpoint: () => string) {
  const sts = mockClient(STSClient);
  const eks = mockClient(EKSClient);
  const iam = mockClient(IAMClient);
  const route53 = mockClient(Route53Client);
  const s3 = mockClient(S3Client);
  const ec2 = mockClient(EC2Client);
  const logs = mockClient(CloudWatchLogsClient);
  // Of these nothing is known; unmocked they would ask the network.
  const acm = mockClient(ACMClient);
  const cloudWatch = mockClient(CloudWatchClient);
  const elb = mockClient(ElasticLoadBalancingV2Client);
  const quotas = mockClient(ServiceQuotasClient);
  const sqs = mockClient(SQSClient);
  function reset() {
    [sts, eks, iam, route53, s3, ec2, logs].forEach(mock => mock.reset());
    acm.reset().onAnyCommand().resolves({});
    cloudWatch.reset().onAnyCommand().resolves({});
    elb.reset().onAnyCommand().resolves({});
    quotas.reset().onAnyCommand().resolves({});
    sqs.reset().onAnyCommand().resolves({});
    eks.onAnyCommand().resolves({});
    iam.onAnyCommand().resolves({});
    ec2.onAnyCommand().resolves({});
    logs.onAnyCommand().resolves({});
    route53.onAnyCommand().resolves({});
    sts.on(AssumeRoleCommand).callsFake(() => ({
      Credentials: {
        AccessKeyId: 'AKIDEXAMPLE',
        SecretAccessKey: 'secret',
        SessionToken: 'session',
        Expiration: new Date(Date.now() + 3_600_000),
      },
    }));
    eks.on(DescribeClusterCommand).callsFake(({ name }) => {
      if (name !== 'bluesky') {
        throw Object.assign(new Error('No cluster'), {
          name: 'ResourceNotFoundException',
        });
      }
      return {
        cluster: {
          status: 'ACTIVE',
          version: '1.36',
          endpoint: endpoint(),
          certificateAuthority: { data: 'Q0E=' },
        },
      };
    });
    s3.on(GetObjectCommand).rejects({ name: 'NoSuchKey' });
  }
  reset();
  return { ec2, eks, iam, logs, route53, s3, sts, reset };
}

export function clusterEntity(
  name: string,
  options: { ref?: string; owner?: string } = {},
): Entity {
  const { ref = `sandbox/us-east-1/${name}`, owner = 'team-platform' } =
    options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations: { [ANNOTATION_CLUSTER]: ref } },
    spec: { type: 'kubernetes-cluster', owner },
    relations: [
      { type: RELATION_OWNED_BY, targetRef: `group:default/${owner}` },
    ],
  };
}
