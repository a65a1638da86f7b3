import { ListHostedZonesByNameCommand } from '@aws-sdk/client-route-53';
import type { HostedZoneFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import type { FactContext, FactSource } from './FactSource';

// Below one domain; more would be a hosting business.
const MOST_PAGES = 10;

export const hostedZoneFacts: FactSource<'hostedZones'> = {
  action: 'route53:ListHostedZonesByName',
  maxAgeMs: 5 * 60_000,
  needsCluster: false,
  async load(context) {
    const domains = new Set(context.profile.dns.map(({ zone }) => zone));
    const zones = await Promise.all(
      [...domains].map(domain => listZonesBelow(context, domain)),
    );
    const byId = new Map(zones.flat().map(zone => [zone.id, zone]));
    return [...byId.values()];
  },
};

/** Route 53 orders zones by their labels from the right, so all zones below a domain follow each other. */
async function listZonesBelow(
  context: FactContext,
  domain: string,
): Promise<HostedZoneFacts[]> {
  const client = context.aws.route53(context.ref);
  const zones: HostedZoneFacts[] = [];
  let from: { DNSName?: string; HostedZoneId?: string } = { DNSName: domain };
  for (let page = 0; page < MOST_PAGES; page++) {
    const command = new ListHostedZonesByNameCommand(from);
    const answer = await callAws(
      context,
      'route53:ListHostedZonesByName',
      options => client.send(command, options),
    );
    for (const zone of answer.HostedZones ?? []) {
      const name = (zone.Name ?? '').replace(/\.$/, '');
      if (name !== domain && !name.endsWith(`.${domain}`)) {
        return zones;
      }
      zones.push({
        id: (zone.Id ?? '').replace('/hostedzone/', ''),
        name,
        private: zone.Config?.PrivateZone ?? false,
      });
    }
    if (!answer.IsTruncated) {
      return zones;
    }
    from = {
      DNSName: answer.NextDNSName,
      HostedZoneId: answer.NextHostedZoneId,
    };
  }
  return zones;
}
