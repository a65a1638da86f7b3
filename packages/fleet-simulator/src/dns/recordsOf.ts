import { awsFactsOf } from '../aws/awsFactsOf';
import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { SimulatedCluster } from '../world/World';
import { addressesOf } from './addressesOf';
import type { DnsAnswer } from './DnsAnswer';

const HOSTNAME = 'external-dns.alpha.kubernetes.io/hostname';

/**
 * The records around a cluster: its load balancers, what its external-dns writes, records that people made for hosts of
 * other zones, and what its scenario says otherwise.
 */
export function recordsOf(
  cluster: SimulatedCluster,
  now: Instant,
): Map<string, DnsAnswer> {
  const facts = awsFactsOf(cluster, now);
  const table = new Map<string, DnsAnswer>();
  for (const balancer of facts.loadBalancers) {
    table.set(balancer.dnsName.toLowerCase(), {
      addresses: addressesOf(balancer),
    });
  }
  const { objects, hostedZones } = cluster.frame;
  const isOwnZone = (host: string) =>
    hostedZones.some(({ name }) => host.endsWith(`.${name}`));
  const writes = hasExternalDns(objects);
  const entry = objects
    .filter(({ kind }) => kind === 'Service')
    .flatMap(each => addressOf(each) ?? [])[0];
  for (const object of objects) {
    const target = addressOf(object) ?? entry;
    const records = target ? table.get(target)?.addresses : undefined;
    if (!records) {
      continue;
    }
    const asked = namesAskedBy(object);
    for (const host of writes ? asked : []) {
      table.set(host, { addresses: records });
      table.set(ownerName(host), {
        texts: [ownerText(cluster.scenario.cluster, object)],
      });
    }
    for (const host of hostsOf(object)) {
      if (!isOwnZone(host) && !table.has(host)) {
        table.set(host, { addresses: records });
      }
    }
  }
  for (const [name, answer] of Object.entries(facts.dns)) {
    table.set(name, answer);
  }
  return table;
}

function hasExternalDns(objects: KubernetesObject[]): boolean {
  return objects.some(
    ({ kind, metadata, status }) =>
      kind === 'Deployment' &&
      metadata.name === 'external-dns' &&
      status?.readyReplicas > 0,
  );
}

function addressOf({ status }: KubernetesObject): string | undefined {
  return status?.loadBalancer?.ingress?.[0]?.hostname?.toLowerCase();
}

/** As the chart is set up: external-dns reads Services and Ingresses. */
function namesAskedBy({ kind, metadata, spec }: KubernetesObject): string[] {
  if (kind === 'Ingress') {
    return (spec?.rules ?? []).flatMap(({ host }: { host?: string }) =>
      host ? [host] : [],
    );
  }
  return kind === 'Service'
    ? (metadata.annotations?.[HOSTNAME] ?? '')
        .split(',')
        .map(name => name.trim())
        .filter(Boolean)
    : [];
}

function hostsOf({ kind, spec }: KubernetesObject): string[] {
  switch (kind) {
    case 'IngressRoute':
      return (spec?.routes ?? []).flatMap(
        ({ match = '' }: { match?: string }) =>
          [...match.matchAll(/Host\(`([^`]+)`\)/g)].map(([, host]) => host),
      );
    case 'HTTPRoute':
      return spec?.hostnames ?? [];
    case 'Ingress':
      return namesAskedBy({ kind, spec } as KubernetesObject);
    default:
      return [];
  }
}

function ownerName(host: string): string {
  return `a-${host.replace(/^\*/, 'wildcard')}`;
}

function ownerText(
  cluster: string,
  { kind, metadata }: KubernetesObject,
): string {
  return `heritage=external-dns,external-dns/owner=${cluster},external-dns/resource=${kind.toLowerCase()}/${
    metadata.namespace
  }/${metadata.name}`;
}
