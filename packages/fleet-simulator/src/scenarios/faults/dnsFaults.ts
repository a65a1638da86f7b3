import { ingressRoute } from '../../objects/ingress';
import type { FaultScenario } from '../kit/FaultScenario';
import type { Stage } from '../kit/Stage';

/** A host outside the zone of the platform, for which nobody made a record. */
const dnsRecordMissing: FaultScenario = {
  id: 'dns-record-missing',
  title: 'Nobody made a record for a host of another zone',
  expects: 'dns-record-missing',
  heal: 'adds the record',
  // Resolvers remember for a minute that a name is not there.
  heals: 20,
  cause(stage) {
    serve(stage, 'shop', 'shop.acme.dev', stage.ago(120));
    setDns(stage, { 'shop.acme.dev': { fails: 'nxdomain' } });
  },
  distractor(stage) {
    // So new that its record may well be on its way.
    serve(stage, 'fair', 'fair.acme.dev', stage.young(300));
    setDns(stage, { 'fair.acme.dev': { fails: 'nxdomain' } });
  },
};

/** A host whose record another cluster holds. */
const dnsPointsElsewhere: FaultScenario = {
  id: 'dns-points-elsewhere',
  title: 'The record of a host belongs to another cluster',
  expects: 'dns-points-elsewhere',
  heal: 'takes the host out of the other cluster',
  cause(stage) {
    const host = `shop.${stage.dnsZone}`;
    serve(stage, 'shop', host, stage.ago(90));
    setDns(stage, {
      [host]: { addresses: ['203.0.113.251', '198.51.100.252'] },
      [`a-${host}`]: {
        texts: [
          'heritage=external-dns,external-dns/owner=old-shop,external-dns/resource=ingress/shop/shop',
        ],
      },
    });
  },
  distractor(stage) {
    // A content delivery network in front is no fault.
    serve(stage, 'static', 'static.acme.dev', stage.ago(400));
    setDns(stage, {
      'static.acme.dev': { cname: 'd1f3x4mpl3.cloudfront.net' },
      'd1f3x4mpl3.cloudfront.net': { addresses: ['192.0.2.253'] },
    });
  },
};

/** A zone that is delegated to servers that do not know it. */
const dnsZoneSilent: FaultScenario = {
  id: 'dns-zone-silent',
  title: 'The servers of a zone do not answer for it',
  expects: 'dns-zone-silent',
  heal: 'corrects the delegation',
  cause(stage) {
    serve(stage, 'lab', 'lab.research.acme.dev', stage.ago(90));
    setDns(stage, { 'lab.research.acme.dev': { fails: 'servfail' } });
  },
};

/** CoreDNS scaled to nothing. */
const coreDnsDown: FaultScenario = {
  id: 'coredns-down',
  title: 'CoreDNS was scaled to 0',
  expects: 'coredns-down',
  heal: 'scales it to 2',
  cause(stage) {
    stage.rework('coredns', { replicas: 0 });
  },
};

/** A DNS cache that does not tolerate the taint of the system nodes. */
const dnsCacheMissing: FaultScenario = {
  id: 'dns-cache-missing',
  title: 'The DNS cache does not run on the system nodes',
  expects: 'dns-cache-missing',
  heal: 'lets it tolerate their taint',
  cause(stage) {
    stage.run({
      kind: 'DaemonSet',
      namespace: 'kube-system',
      name: 'node-local-dns',
      image: 'registry.k8s.io/dns/k8s-dns-node-cache:1.26.7',
      createdAt: stage.ago(600),
      cpu: 25,
      memory: 32,
      tolerations: [],
    });
  },
};

/** Names of the cluster and the world around it that go wrong. */
export const DNS_FAULTS: readonly FaultScenario[] = [
  coreDnsDown,
  dnsCacheMissing,
  dnsPointsElsewhere,
  dnsRecordMissing,
  dnsZoneSilent,
];

function serve(stage: Stage, name: string, host: string, createdAt: number) {
  stage.put(
    ingressRoute({
      name,
      namespace: 'shop',
      match: `Host(\`${host}\`)`,
      createdAt,
      entryPoint: 'web',
      labels: { 'backstage.io/owner': 'team-web' },
    }),
  );
}

function setDns(stage: Stage, records: NonNullable<Stage['aws']['dns']>) {
  stage.aws.dns = { ...stage.aws.dns, ...records };
}
