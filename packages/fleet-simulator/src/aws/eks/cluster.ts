import type { SimulatedCluster } from '../../world/World';
import { seededHex } from '../../world/seeded';
import {
  securityGroupId,
  subnetId,
  vpcId,
  zonesOf,
} from '../../platform/awsNames';
import { eksArn, seconds } from './naming';
import { clustersOf } from '../accountClusters';
import type { ClusterCall, ClusterEndpoint, EksCall } from './EksCall';
import { page } from './page';

/** Member `cluster` of DescribeCluster. */
export function clusterJson(
  cluster: SimulatedCluster,
  { kubernetesUrl, authority: ownAuthority, elsewhere }: ClusterEndpoint,
): object {
  const { scenario, frame, id, account } = cluster;
  const { endpoint, authority } = elsewhere.get(id) ?? {
    endpoint: `${kubernetesUrl}/clusters/${id}`,
    authority: ownAuthority,
  };
  const eks = frame.eks!;
  const seed = `${id} ${eks.createdAt}`;
  const active = eks.status !== 'CREATING';
  return {
    name: scenario.cluster,
    arn: eksArn(cluster, `cluster/${scenario.cluster}`),
    createdAt: seconds(eks.createdAt),
    version: eks.version,
    // EKS gives neither endpoint nor authority while the control plane is built.
    ...(active && {
      endpoint,
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
      subnetIds: zonesOf(scenario.region).map(zone =>
        subnetId(scenario.cluster, zone),
      ),
      securityGroupIds: [securityGroupId(scenario.cluster, 'control-plane')],
      ...(active && {
        clusterSecurityGroupId: securityGroupId(scenario.cluster, 'cluster'),
      }),
      vpcId: vpcId(scenario.cluster),
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
    tags: scenario.unmanaged
      ? {}
      : {
          'backstage.io/entity-ref': eks.entityRef,
          'eks-platform.io/cluster': `${account.alias}/${scenario.region}/${scenario.cluster}`,
        },
    health: { issues: eks.issues ?? [] },
    accessConfig: { authenticationMode: 'API' },
    upgradePolicy: { supportType: eks.supportType },
    deletionProtection: true,
  };
}

/** ListClusters of the caller's account and region. */
export function listClusters({ world, request }: EksCall): object {
  const names = clustersOf(world, request)
    .filter(({ frame }) => frame.eks)
    .map(({ scenario }) => scenario.cluster)
    .sort();
  return page(request.query, 'clusters', names);
}

/** DescribeCluster. */
export function describeCluster({ cluster, endpoint }: ClusterCall): object {
  return { cluster: clusterJson(cluster, endpoint) };
}
