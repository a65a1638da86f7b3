import { DEMO_SCENARIOS } from '.';
import { demoPlatform, momentOf } from '../__testUtils__/demoPlatform';
import type { ClusterFrame } from '../world/ClusterFrame';
import { HOUR } from '../clock/duration';

const scenario = (cluster: string) =>
  DEMO_SCENARIOS.find(each => each.cluster === cluster)!;
const of = (frame: ClusterFrame, kind: string) =>
  frame.objects.filter(each => each.kind === kind);
const find = (frame: ClusterFrame, kind: string, name: string) =>
  of(frame, kind).find(each => each.metadata.name === name);
const condition = (
  frame: ClusterFrame,
  kind: string,
  name: string,
  type = 'Ready',
) =>
  find(frame, kind, name)?.status.conditions.find(
    (each: { type: string }) => each.type === type,
  );

const platforms = new Map<string, ReturnType<typeof demoPlatform>>();
function platformOf(cluster: string) {
  const known = platforms.get(cluster) ?? demoPlatform(cluster);
  platforms.set(cluster, known);
  return known;
}

async function frameOf(cluster: string, seconds: number, healed = {}) {
  return scenario(cluster).frameAt(
    momentOf(await platformOf(cluster), seconds, healed),
  );
}

describe.each(DEMO_SCENARIOS.map(each => each.cluster))('%s', cluster => {
  it.each([0, 47, 600, (5 * HOUR) / 1000, (30 * HOUR) / 1000])(
    'is sound after %s seconds',
    async seconds => {
      const frame = await frameOf(cluster, seconds);
      const platform = await platformOf(cluster);
      // Equal moments, equal frames.
      expect(scenario(cluster).frameAt(momentOf(platform, seconds))).toEqual(
        frame,
      );

      const keys = frame.objects.map(
        each => `${each.kind}/${each.metadata.namespace}/${each.metadata.name}`,
      );
      expect(new Set(keys).size).toBe(keys.length);

      // Pods lie on nodes that exist and have room for them.
      for (const node of of(frame, 'Node')) {
        const pods = of(frame, 'Pod').filter(
          each => each.spec.nodeName === node.metadata.name,
        );
        const cpu = pods
          .map(each =>
            parseInt(each.spec.containers[0].resources.requests.cpu, 10),
          )
          .reduce((a, b) => a + b, 0);
        expect(cpu).toBeLessThanOrEqual(
          parseInt(node.status.allocatable.cpu, 10),
        );
        expect(pods.length).toBeLessThanOrEqual(
          Number(node.status.allocatable.pods),
        );
      }
      const nodes = of(frame, 'Node').map(each => each.metadata.name);
      const placed = of(frame, 'Pod').filter(each => each.spec.nodeName);
      expect(
        placed.filter(each => !nodes.includes(each.spec.nodeName)),
      ).toEqual([]);

      // Nothing but a certificate's plans lies in the future.
      const { now } = momentOf(platform, seconds);
      const future = (
        JSON.stringify(frame).match(/"\w+":"20\d\d-\d\d-\d\dT[\d:]+Z"/g) ?? []
      ).filter(
        each =>
          Date.parse(each.split('":"')[1].slice(0, -1)) > now &&
          !/notAfter|renewalTime/.test(each),
      );
      expect(future).toEqual([]);
    },
  );
});

describe('bluesky', () => {
  it('never puts more on a node than it has, while pods replace each other', async () => {
    for (let seconds = 0; seconds < 700; seconds += 7) {
      const frame = await frameOf('bluesky', seconds);
      for (const node of of(frame, 'Node')) {
        const cpu = of(frame, 'Pod')
          .filter(each => each.spec.nodeName === node.metadata.name)
          .map(each =>
            parseInt(each.spec.containers[0].resources.requests.cpu, 10),
          )
          .reduce((a, b) => a + b, 0);
        expect(cpu).toBeLessThanOrEqual(
          parseInt(node.status.allocatable.cpu, 10),
        );
      }
    }
  });

  it('is healthy: every node ready, every Kustomization applied, a GPU that is held', async () => {
    const frame = await frameOf('bluesky', 0);
    expect(of(frame, 'Node')).toHaveLength(12);
    for (const kind of [
      'Node',
      'NodeClaim',
      'NodePool',
      'Kustomization',
      'HelmRelease',
      'Certificate',
      'ClusterIssuer',
    ]) {
      for (const { metadata } of of(frame, kind)) {
        expect([
          metadata.name,
          condition(frame, kind, metadata.name)?.status,
        ]).toEqual([metadata.name, 'True']);
      }
    }
    const gpu = of(frame, 'Node').find(
      each => each.status.allocatable['nvidia.com/gpu'],
    );
    const holder = of(frame, 'Pod').find(
      each => each.metadata.namespace === 'vision',
    );
    expect(holder?.spec.nodeName).toBe(gpu?.metadata.name);
  });

  it('lets a node come and go, and replaces nodes that are 24 hours old', async () => {
    expect(of(await frameOf('bluesky', 4 * 60 + 55), 'Node')).toHaveLength(11);
    expect(of(await frameOf('bluesky', 9 * 60 + 40), 'Node')).toHaveLength(12);
    const later = await frameOf('bluesky', (26 * HOUR) / 1000);
    const oldest = Math.min(
      ...of(later, 'NodeClaim').map(each =>
        Date.parse(each.metadata.creationTimestamp),
      ),
    );
    expect(
      momentOf(await platformOf('bluesky'), (26 * HOUR) / 1000).now - oldest,
    ).toBeLessThan(24 * HOUR);
  });
});

describe('dp', () => {
  it('plays S1: refused node pools behind a suspended release', async () => {
    const frame = await frameOf('dp', 0);
    expect(frame.crds.filter(name => /karpenter/.test(name))).toEqual([]);
    expect(condition(frame, 'Kustomization', 'capacity')).toMatchObject({
      status: 'False',
      reason: 'ReconciliationFailed',
      message: expect.stringContaining('no matches for kind "EC2NodeClass"'),
    });
    const release = find(frame, 'HelmRelease', 'karpenter-crd');
    expect(release?.spec.suspend).toBe(true);
    expect(release?.metadata.managedFields).toContainEqual(
      expect.objectContaining({
        manager: 'kubectl-patch',
        fieldsV1: { 'f:spec': { 'f:suspend': {} } },
      }),
    );
    const pending = of(frame, 'Pod').filter(
      each => each.status.phase === 'Pending',
    );
    expect(pending).toHaveLength(9);
    expect(pending[0].status.conditions[0].message).toContain(
      'untolerated taint {CriticalAddonsOnly: true}',
    );
    // Beside it, a release upgrades by itself and stays young.
    expect(
      condition(frame, 'HelmRelease', 'sleeper', 'Reconciling'),
    ).toMatchObject({ status: 'True' });

    const healed = await frameOf('dp', 400, {
      S1: momentOf(await platformOf('dp'), 60).now,
    });
    expect(frame.crds.length).toBeLessThan(healed.crds.length);
    expect(
      of(healed, 'Pod').filter(each => each.status.phase === 'Pending'),
    ).toEqual([]);
    expect(
      of(healed, 'Kustomization').map(
        each => condition(healed, 'Kustomization', each.metadata.name)?.status,
      ),
    ).not.toContain('False');
  });

  it('plays S4: a GPU node without devices, and one too young to worry about', async () => {
    const frame = await frameOf('dp', 0);
    expect(
      find(frame, 'DaemonSet', 'nvidia-device-plugin')?.status,
    ).toMatchObject({ desiredNumberScheduled: 0 });
    const ages = [];
    for (const seconds of [0, 100, 200, 500, 3600]) {
      const later = await frameOf('dp', seconds);
      const nodes = of(later, 'Node').filter(
        each => each.metadata.labels?.['nvidia.com/gpu.present'],
      );
      expect(nodes).toHaveLength(2);
      expect(
        nodes.map(each => each.status.allocatable['nvidia.com/gpu']),
      ).toEqual([undefined, undefined]);
      const { now } = momentOf(await platformOf('dp'), seconds);
      ages.push(now - Date.parse(nodes[1].metadata.creationTimestamp));
    }
    expect(Math.max(...ages)).toBeLessThan(5 * 60 * 1000);

    const healed = await frameOf('dp', 60, {
      S4: momentOf(await platformOf('dp'), 10).now,
    });
    expect(
      find(healed, 'DaemonSet', 'nvidia-device-plugin')?.status,
    ).toMatchObject({ numberReady: 2 });
  });

  it('plays S5: an issuer that names a zone the role may not change', async () => {
    const frame = await frameOf('dp', 0);
    const zoneOf = (each: ClusterFrame) =>
      find(each, 'ClusterIssuer', 'letsencrypt')?.spec.acme.solvers[0].dns01
        .route53.hostedZoneID;
    const role = JSON.stringify(
      frame.iamRoles.find(each => each.name === 'dp-cert-manager'),
    );
    expect(role).not.toContain(zoneOf(frame));
    expect(frame.hostedZones.map(each => each.id)).toContain(zoneOf(frame));
    const [refused, propagating] = of(frame, 'Challenge').sort((a, b) =>
      String(b.metadata.namespace).localeCompare(String(a.metadata.namespace)),
    );
    expect(refused.status).toMatchObject({
      presented: false,
      processing: true,
      reason: expect.stringContaining('AccessDenied'),
    });
    expect(propagating.status).toMatchObject({
      presented: true,
      state: 'pending',
    });

    const healed = await frameOf('dp', 120, {
      S5: momentOf(await platformOf('dp'), 10).now,
    });
    expect(role).toContain(zoneOf(healed));
    expect(condition(healed, 'Certificate', 'dashboard')).toMatchObject({
      status: 'True',
    });
  });
});
