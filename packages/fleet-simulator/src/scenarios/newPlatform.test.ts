import {
  EKSClient,
  DescribeClusterCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { applyReportSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import { ManualClock } from '../clock/ManualClock';
import { MINUTE, SECOND } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import { assumeRole, clientOptions } from '../__testUtils__/clusterAccess';
import { orcaTree } from '../__testUtils__/demoPlatform';
import { pushTree } from '../__testUtils__/pushTree';

jest.setTimeout(60_000);

describe('a pushed platform', () => {
  const clock = new ManualClock('2026-11-21T09:41:00Z');
  let simulator: FleetSimulator;
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
    await pushTree(simulator.gitUrl, 'orca', await orcaTree());
  });
  afterAll(() => simulator?.stop());

  const frame = () => simulator.world.cluster('sandbox.us-east-1.orca')!.frame;
  const kind = (name: string) =>
    frame().objects.filter(each => each.kind === name);
  const ready = (name: string) =>
    kind('Kustomization')
      .find(each => each.metadata.name === name)
      ?.status.conditions.find(
        (each: { type: string }) => each.type === 'Ready',
      );
  const advanceTo = (seconds: number) => {
    const wanted = Date.parse('2026-11-21T09:41:15Z') + seconds * SECOND;
    clock.advance(wanted - clock.now());
  };

  it('goes from the push to a ready cluster, stage by stage', async () => {
    // Nobody has applied yet.
    expect(frame()).toMatchObject({ objects: [], crds: [] });
    expect(frame().report).toBeUndefined();
    expect(frame().eks).toBeUndefined();

    // Applying the network.
    advanceTo(100);
    expect(applyReportSchema.parse(frame().report)).toMatchObject({
      result: 'running',
      roots: [
        { root: 'network', result: 'running' },
        { root: 'cluster', result: 'waiting' },
        { root: 'flux', result: 'waiting' },
      ],
    });
    expect(frame().eks).toBeUndefined();

    // EKS builds the control plane.
    advanceTo(400);
    expect(frame().eks).toMatchObject({
      status: 'CREATING',
      version: '1.35',
      nodeGroups: [],
    });

    // System nodes come one by one; no Flux, and so no CRD.
    advanceTo(900);
    expect(frame().eks).toMatchObject({ status: 'ACTIVE' });
    expect(kind('Node')).toHaveLength(1);
    advanceTo(960);
    expect(kind('Node')).toHaveLength(2);
    expect(frame().crds.filter(name => /flux|karpenter/.test(name))).toEqual(
      [],
    );

    // The bootstrap brings the portal's access before Flux works.
    expect(kind('ClusterRoleBinding')).toEqual([]);
    advanceTo(1200);
    expect(
      kind('ClusterRoleBinding').map(each => each.metadata.name),
    ).toContain('platform-portal-read');

    // Flux converges in the order of dependencies.
    advanceTo(1300);
    expect(frame().crds).toContain(
      'kustomizations.kustomize.toolkit.fluxcd.io',
    );
    expect(frame().crds).not.toContain('nodepools.karpenter.sh');
    advanceTo(1320);
    expect(ready('access')).toMatchObject({ status: 'True' });
    expect(ready('karpenter')).toMatchObject({ status: 'Unknown' });
    expect(ready('capacity')).toMatchObject({
      status: 'False',
      reason: 'DependencyNotReady',
      message: "dependency 'flux-system/karpenter' is not ready",
    });

    // Karpenter's nodes follow the first controllers.
    advanceTo(1460);
    expect(ready('karpenter')).toMatchObject({ status: 'True' });
    expect(frame().crds).toContain('nodepools.karpenter.sh');
    expect(kind('NodePool').map(each => each.metadata.name)).toEqual([
      'default',
      'gpu',
    ]);

    advanceTo(30 * 60);
    expect(
      kind('NodeClaim').filter(
        each => each.metadata.labels?.['karpenter.sh/nodepool'] === 'default',
      ),
    ).toHaveLength(2);

    // All is ready; nothing waits.
    advanceTo(40 * 60);
    expect(
      kind('Kustomization').filter(
        each => ready(each.metadata.name)?.status !== 'True',
      ),
    ).toEqual([]);
    expect(kind('Pod').filter(each => each.status.phase === 'Pending')).toEqual(
      [],
    );
    expect(kind('Certificate')[0].status.conditions).toEqual([
      expect.objectContaining({ type: 'Ready', status: 'True' }),
    ]);
    expect(
      kind('Service').find(each => each.metadata.name === 'traefik')?.status
        .loadBalancer.ingress,
    ).toHaveLength(1);
    expect(kind('Deployment').map(each => each.metadata.name)).toContain(
      'hello',
    );
    expect(
      kind('Node').filter(each => each.status.allocatable['nvidia.com/gpu']),
    ).toHaveLength(1);
    expect(frame().report).toMatchObject({ result: 'succeeded' });
  });

  it('shows the same through the AWS API', async () => {
    const credentials = await assumeRole(simulator, 'sandbox');
    const options = clientOptions(simulator, credentials);
    const eks = new EKSClient(options);
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'orca' }),
    );
    expect(cluster?.tags?.['backstage.io/entity-ref']).toBe(
      'resource:default/orca',
    );
    const { nodegroups } = await eks.send(
      new ListNodegroupsCommand({ clusterName: 'orca' }),
    );
    expect(nodegroups).toEqual(['system']);
    const report = await new S3Client(options).send(
      new GetObjectCommand({
        Bucket: 'acme-tofu-sandbox',
        Key: 'reports/orca.json',
      }),
    );
    expect(
      applyReportSchema.parse(
        JSON.parse(await report.Body!.transformToString()),
      ).cluster,
    ).toBe('orca');
  });

  it('never tells a time that has not come', () => {
    clock.advance(3 * MINUTE);
    const text = JSON.stringify([frame().objects, frame().report]);
    const told = text
      .match(/"20\d\d-\d\d-\d\dT[\d:]+Z"/g)!
      .map(each => Date.parse(JSON.parse(each)));
    const planned = kind('Certificate')
      .flatMap(each => [each.status.notAfter, each.status.renewalTime])
      .map(each => Date.parse(each));
    const future = told.filter(
      each => each > clock.now() && !planned.includes(each),
    );
    expect(future).toEqual([]);
  });
});
