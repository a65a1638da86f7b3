import type { KubernetesObject } from '../../objects/KubernetesObject';
import { subnetId, vpcId } from '../../platform/awsNames';
import type { World } from '../../world/World';
import { clustersOf } from '../accountClusters';
import type { QueryOperation } from '../QueryService';
import { answerSet, tagSet } from './answer';

/** DescribeInstances: one instance behind each node, each in a reservation of its own. */
export function describeInstances(world: World): QueryOperation {
  return (parameters, request) => {
    const items = clustersOf(world, request).flatMap(({ frame, scenario }) =>
      frame.objects
        .filter(({ kind }) => kind === 'Node')
        .map(node => instance(node, scenario.cluster)),
    );
    return answerSet(parameters, items, {
      set: 'reservationSet',
      ids: 'InstanceId',
      absent: 'InvalidInstanceID.NotFound',
    });
  };
}

function instance(
  { spec, metadata, status }: KubernetesObject,
  cluster: string,
) {
  const id = String(spec.providerID).split('/').pop()!;
  const labels = metadata.labels ?? {};
  const zone = labels['topology.kubernetes.io/zone'];
  const type = labels['node.kubernetes.io/instance-type'];
  const isSpot =
    labels['karpenter.sh/capacity-type'] === 'spot' ||
    labels['eks.amazonaws.com/capacityType'] === 'SPOT';
  const address = status.addresses[0].address;
  const tags = {
    Name: metadata.name,
    'eks:cluster-name': cluster,
    [`kubernetes.io/cluster/${cluster}`]: 'owned',
  };
  return {
    id,
    tags,
    fields: {
      'instance-id': id,
      'instance-state-name': 'running',
      'instance-type': type,
      'availability-zone': zone,
      'vpc-id': vpcId(cluster),
      'private-dns-name': metadata.name,
    },
    xml: {
      reservationId: `r-${id.slice(2)}`,
      instancesSet: {
        item: [
          {
            instanceId: id,
            instanceState: { code: 16, name: 'running' },
            instanceType: type,
            launchTime: metadata.creationTimestamp,
            placement: { availabilityZone: zone, tenancy: 'default' },
            privateDnsName: metadata.name,
            privateIpAddress: address,
            subnetId: subnetId(cluster, zone),
            vpcId: vpcId(cluster),
            architecture:
              status.nodeInfo.architecture === 'arm64' ? 'arm64' : 'x86_64',
            ...(isSpot && { instanceLifecycle: 'spot' }),
            metadataOptions: {
              state: 'applied',
              httpTokens: 'required',
              httpPutResponseHopLimit: 1,
              httpEndpoint: 'enabled',
            },
            tagSet: tagSet(tags),
          },
        ],
      },
    },
  };
}
