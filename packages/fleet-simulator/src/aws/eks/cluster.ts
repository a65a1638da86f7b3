import type { SimulatedCluster } from '../../world/World';
import { seededHex } from '../../world/seeded';
import { eksArn, seconds } from './naming';

/** Where the simulator's API servers listen. */
export interface ClusterEndpoint {
  /** `https://localhost:7012`. */
  kubernetesUrl: string;
  /** PEM. */
  authority: string;
}

/** Member `cluster` of DescribeCluster. */
export function clusterJson(
  cluster: SimulatedCluster,
  { kubernetesUrl, authority }: ClusterEndpoint,
): object {
  const { scenario, frame, id, account } = cluster;
  const eks = frame.eks!;
  const seed = `${id} ${eks.createdAt}`;
  const active = eks.status !== 'CREATING';
  const subnet = (name: string) =>
    `subnet-0${seededHex(`${seed} ${name}`, 16)}`;
  return {
    name: scenario.cluster,
    arn: eksArn(cluster, `cluster/${scenario.cluster}`),
    createdAt: seconds(eks.createdAt),
    version: eks.version,
    // EKS gives neither endpoint nor authority while the control plane is built.
    ...(active && {
      endpoint: `${kubernetesUrl}/clusters/${id}`,
      certificateAuthority: {
        data: Buffer.from(authority).toString('base64'),
      },
      identity: {
        oidc: {
          issuer: `https://oidc.eks.${
            scenario.region
          }.amazonaws.com/id/${seededHex(seed, 32).toUpperCase()}`,
        },
      },
    }),
    roleArn: `arn:aws:iam::${account.accountId}:role/${scenario.cluster}-cluster`,
    resourcesVpcConfig: {
      subnetIds: ['a', 'b', 'c'].map(subnet),
      securityGroupIds: [`sg-0${seededHex(`${seed} sg`, 16)}`],
      ...(active && {
        clusterSecurityGroupId: `sg-0${seededHex(`${seed} csg`, 16)}`,
      }),
      vpcId: `vpc-0${seededHex(`${seed} vpc`, 16)}`,
      endpointPublicAccess: eks.publicAccess,
      endpointPrivateAccess: true,
      publicAccessCidrs: eks.publicAccess ? eks.publicAccessCidrs : [],
    },
    kubernetesNetworkConfig: {
      serviceIpv4Cidr: '172.20.0.0/16',
      ipFamily: 'ipv4',
      elasticLoadBalancing: { enabled: false },
    },
    logging: {
      clusterLogging: [
        { types: ['api', 'audit', 'authenticator'], enabled: true },
        { types: ['controllerManager', 'scheduler'], enabled: false },
      ],
    },
    status: eks.status,
    platformVersion: eks.platformVersion,
    tags: {
      'backstage.io/entity-ref': eks.entityRef,
      'eks-platform.io/cluster': `${account.alias}/${scenario.region}/${scenario.cluster}`,
    },
    health: { issues: [] },
    accessConfig: { authenticationMode: 'API' },
    upgradePolicy: { supportType: eks.supportType },
    deletionProtection: true,
  };
}
