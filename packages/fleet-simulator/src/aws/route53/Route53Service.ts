import type { HostedZoneFacts } from '../../world/ClusterFrame';
import type { World } from '../../world/World';
import { AwsError } from '../AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from '../AwsRequest';
import { writeXml } from '../xml';
import type { XmlContent } from '../xml';

const NAMESPACE = 'https://route53.amazonaws.com/doc/2013-04-01/';

/** ListHostedZonesByName, in Route 53's order: names compared by their labels from the right. */
export class Route53Service implements AwsService {
  readonly name = 'route53';
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  action({ segments }: AwsRequest): string {
    return segments[1] === 'hostedzonesbyname'
      ? 'route53:ListHostedZonesByName'
      : 'route53:Unknown';
  }

  answer(request: AwsRequest): AwsAnswer {
    if (
      request.method !== 'GET' ||
      request.segments.join('/') !== '2013-04-01/hostedzonesbyname'
    ) {
      throw new AwsError(
        400,
        'InvalidAction',
        'The simulator answers ListHostedZonesByName only.',
      );
    }
    const { query } = request;
    const limit = Math.min(Number(query.get('maxitems') ?? 100), 100);
    const from = query.get('dnsname');
    const fromId = query.get('hostedzoneid');
    const zones = this.#zones(request.caller.accountId).filter(
      zone =>
        !from ||
        reversed(zone.name) > reversed(from) ||
        (reversed(zone.name) === reversed(from) &&
          (!fromId || zone.id >= fromId)),
    );
    const next: HostedZoneFacts | undefined = zones[limit];
    return xmlAnswer(request.requestId, 200, 'ListHostedZonesByNameResponse', {
      HostedZones: { HostedZone: zones.slice(0, limit).map(zoneXml) },
      DNSName: from ?? undefined,
      HostedZoneId: fromId ?? undefined,
      IsTruncated: next !== undefined,
      NextDNSName: next && `${next.name}.`,
      NextHostedZoneId: next?.id,
      MaxItems: limit,
    });
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    return xmlAnswer(requestId, error.status, 'ErrorResponse', {
      Error: { Type: 'Sender', Code: error.code, Message: error.message },
      RequestId: requestId,
    });
  }

  #zones(accountId: string): HostedZoneFacts[] {
    const account = this.#world.accounts.find(
      each => each.accountId === accountId,
    );
    const parents = account
      ? [{ ...account.parentZone, private: false, records: 12 }]
      : [];
    const ofClusters = this.#world
      .clusters()
      .filter(cluster => cluster.account === account)
      .flatMap(cluster => cluster.frame.hostedZones);
    return [...parents, ...ofClusters].sort((a, b) =>
      reversed(a.name) + a.id < reversed(b.name) + b.id ? -1 : 1,
    );
  }
}

function reversed(name: string): string {
  return `${name.replace(/\.$/, '').split('.').reverse().join('.')}.`;
}

function zoneXml(zone: HostedZoneFacts): XmlContent {
  return {
    Id: `/hostedzone/${zone.id}`,
    Name: `${zone.name}.`,
    CallerReference: `terraform-${zone.id}`,
    Config: { Comment: 'Managed by OpenTofu', PrivateZone: zone.private },
    ResourceRecordSetCount: zone.records,
  };
}

function xmlAnswer(
  requestId: string,
  status: number,
  root: string,
  content: XmlContent,
): AwsAnswer {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<?xml version="1.0"?>\n<${root} xmlns="${NAMESPACE}">${writeXml(
      content,
    )}</${root}>`,
  };
}
