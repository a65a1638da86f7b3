import { timestamp } from '../../clock/duration';
import type { ListenerFacts, LoadBalancerFacts } from '../../world/AwsFacts';
import type { World } from '../../world/World';
import { subnetId, vpcId } from '../../platform/awsNames';
import { clustersOf } from '../accountClusters';
import { awsFactsOf } from '../awsFactsOf';
import { AwsError } from '../AwsRequest';
import type { AwsRequest } from '../AwsRequest';
import { QueryService } from '../QueryService';
import type { QueryOperation } from '../QueryService';
import type { QueryParameters } from '../QueryParameters';
import type { XmlContent } from '../xml';
import {
  listenerArn,
  loadBalancerArn,
  targetGroupArn,
} from './loadBalancerArn';

/** A load balancer with its cluster and ARN. */
interface Found {
  balancer: LoadBalancerFacts;
  arn: string;
  cluster: string;
}

/** The part of Elastic Load Balancing that the reader role may ask. */
export function createElbService(world: World): QueryService {
  const find = (request: AwsRequest): Found[] =>
    clustersOf(world, request).flatMap(cluster =>
      awsFactsOf(cluster, world.clock.now()).loadBalancers.map(balancer => ({
        balancer,
        arn: loadBalancerArn(request, balancer),
        cluster: cluster.scenario.cluster,
      })),
    );
  return new QueryService({
    name: 'elasticloadbalancing',
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    version: '2015-12-01',
    dialect: 'query',
    operations: {
      DescribeLoadBalancers: describeLoadBalancers(find),
      DescribeListeners: describeListeners(find),
      DescribeListenerCertificates: describeListenerCertificates(find),
      DescribeTargetGroups: describeTargetGroups(find),
      DescribeTargetHealth: describeTargetHealth(find),
      DescribeTags: describeTags(find),
    },
  });
}

type Find = (request: AwsRequest) => Found[];

function describeLoadBalancers(find: Find): QueryOperation {
  return (parameters, request) => {
    const all = find(request);
    const wanted = [
      ...parameters.list('LoadBalancerArns'),
      ...parameters.list('Names'),
    ];
    const absent = wanted.find(
      each => !all.some(({ arn, balancer }) => named(each, arn, balancer)),
    );
    if (absent !== undefined) {
      throw notFound(
        'LoadBalancerNotFound',
        'One or more load balancers not found',
      );
    }
    const selected = all.filter(
      ({ arn, balancer }) =>
        wanted.length === 0 || wanted.some(each => named(each, arn, balancer)),
    );
    return paged(
      parameters,
      'LoadBalancers',
      selected,
      ({ balancer, arn, cluster }) => ({
        LoadBalancerArn: arn,
        LoadBalancerName: balancer.name,
        DNSName: balancer.dnsName,
        CanonicalHostedZoneId: 'Z26RNL4JYFTOTI',
        CreatedTime: timestamp(balancer.createdAt),
        Scheme: balancer.scheme,
        VpcId: vpcId(cluster),
        State: { Code: balancer.state },
        Type: balancer.type,
        AvailabilityZones: members(
          balancer.zones.map(zone => ({
            ZoneName: zone,
            SubnetId: subnetId(
              cluster,
              zone,
              balancer.scheme === 'internal' ? 'private' : 'public',
            ),
          })),
        ),
        IpAddressType: 'ipv4',
      }),
    );
  };
}

function named(text: string, arn: string, { name }: LoadBalancerFacts) {
  return text === arn || text === name;
}

function describeListeners(find: Find): QueryOperation {
  return (parameters, request) => {
    const arn = parameters.text('LoadBalancerArn');
    const arns = parameters.list('ListenerArns');
    const all = find(request).filter(each => !arn || each.arn === arn);
    if (arn && all.length === 0) {
      throw notFound(
        'LoadBalancerNotFound',
        'One or more load balancers not found',
      );
    }
    const listeners = all
      .flatMap(({ balancer, arn: balancerArn }) =>
        balancer.listeners.map(listener => ({
          listener,
          balancerArn,
          arn: listenerArn(request, balancer, listener),
          targets: targetGroupArn(request, balancer, listener),
        })),
      )
      .filter(each => arns.length === 0 || arns.includes(each.arn));
    return paged(parameters, 'Listeners', listeners, each => ({
      ListenerArn: each.arn,
      LoadBalancerArn: each.balancerArn,
      Port: each.listener.port,
      Protocol: each.listener.protocol,
      Certificates: members(
        each.listener.certificateArns
          .slice(0, 1)
          .map(CertificateArn => ({ CertificateArn })),
      ),
      DefaultActions: members([
        { Type: 'forward', TargetGroupArn: each.targets },
      ]),
    }));
  };
}

function findListener(
  found: Found[],
  test: (balancer: LoadBalancerFacts, listener: ListenerFacts) => boolean,
): ListenerFacts | undefined {
  for (const { balancer } of found) {
    const listener = balancer.listeners.find(each => test(balancer, each));
    if (listener) {
      return listener;
    }
  }
  return undefined;
}

function describeListenerCertificates(find: Find): QueryOperation {
  return (parameters, request) => {
    const arn = parameters.text('ListenerArn');
    const listener = findListener(
      find(request),
      (balancer, each) => listenerArn(request, balancer, each) === arn,
    );
    if (!listener) {
      throw notFound('ListenerNotFound', 'One or more listeners not found');
    }
    const certificates = listener.certificateArns.map(
      (CertificateArn, index) => ({ CertificateArn, IsDefault: index === 0 }),
    );
    return paged(parameters, 'Certificates', certificates, each => each);
  };
}

function describeTargetGroups(find: Find): QueryOperation {
  return (parameters, request) => {
    const balancerArn = parameters.text('LoadBalancerArn');
    const arns = parameters.list('TargetGroupArns');
    const groups = find(request)
      .filter(({ arn }) => !balancerArn || arn === balancerArn)
      .flatMap(({ balancer, arn, cluster }) =>
        balancer.listeners.map(listener => ({
          arn: targetGroupArn(request, balancer, listener),
          balancer: arn,
          cluster,
          listener,
        })),
      )
      .filter(({ arn }) => arns.length === 0 || arns.includes(arn));
    return paged(parameters, 'TargetGroups', groups, each => ({
      TargetGroupArn: each.arn,
      TargetGroupName: each.arn.split('/')[1],
      Protocol: each.listener.protocol,
      Port: each.listener.targets[0]?.port ?? each.listener.port,
      VpcId: vpcId(each.cluster),
      HealthCheckProtocol: 'HTTP',
      HealthCheckEnabled: true,
      TargetType: 'ip',
      LoadBalancerArns: members([each.balancer]),
    }));
  };
}

/** Tags that the load balancer controller gives to what it makes. */
function describeTags(find: Find): QueryOperation {
  return (parameters, request) => {
    const arns = parameters.list('ResourceArns');
    const all = find(request);
    return {
      TagDescriptions: members(
        arns.map(arn => {
          const found = all.find(
            each =>
              each.arn === arn ||
              each.balancer.listeners.some(
                listener =>
                  targetGroupArn(request, each.balancer, listener) === arn,
              ),
          );
          if (!found) {
            throw notFound(
              'LoadBalancerNotFound',
              'One or more load balancers not found',
            );
          }
          return {
            ResourceArn: arn,
            Tags: members([
              { Key: 'elbv2.k8s.aws/cluster', Value: found.cluster },
            ]),
          };
        }),
      ),
    };
  };
}

function describeTargetHealth(find: Find): QueryOperation {
  return (parameters, request) => {
    const arn = parameters.text('TargetGroupArn');
    const listener = findListener(
      find(request),
      (balancer, each) => targetGroupArn(request, balancer, each) === arn,
    );
    if (!listener) {
      throw notFound(
        'TargetGroupNotFound',
        'One or more target groups not found',
      );
    }
    return {
      TargetHealthDescriptions: members(
        listener.targets.map(target => ({
          Target: {
            Id: target.id,
            Port: target.port,
            AvailabilityZone: target.zone,
          },
          HealthCheckPort: String(target.port),
          TargetHealth: {
            State: target.state,
            Reason: target.reason,
            Description: target.description,
          },
        })),
      ),
    };
  };
}

function paged<T>(
  parameters: QueryParameters,
  member: string,
  items: T[],
  write: (item: T) => XmlContent,
): XmlContent {
  const [start, size] = parameters.page('PageSize', 'Marker', 400);
  const end = start + size;
  return {
    [member]: members(items.slice(start, end).map(write)),
    NextMarker: end < items.length ? end : undefined,
  };
}

function members(items: XmlContent[]): XmlContent {
  return { member: items };
}

function notFound(code: string, message: string): AwsError {
  return new AwsError(400, code, message);
}
