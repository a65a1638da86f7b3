import path from 'node:path';
import { ManualClock } from '../clock/ManualClock';
import { HOUR, MINUTE } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import { readGoldenTree } from '../seeds/goldenTree';
import { pushTree } from '../__testUtils__/pushTree';

jest.setTimeout(120_000);

const GOLDEN = path.resolve(
  __dirname,
  '../../../../templates/eks-platform/golden',
);

describe('pushed platforms with workloads', () => {
  const clock = new ManualClock('2026-11-21T09:41:00Z');
  let simulator: FleetSimulator;
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
    for (const [name, golden] of [
      ['campus', 'campus'],
      ['lakehouse', 'dagster'],
    ]) {
      const tree = await readGoldenTree(path.join(GOLDEN, golden, 'rendered'));
      await pushTree(simulator.gitUrl, name, tree);
    }
    clock.advance(60 * MINUTE);
  });
  afterAll(() => simulator?.stop());

  function objectsOf(ref: string) {
    return simulator.world.cluster(ref)!.frame.objects;
  }

  /** Names of running pods by namespace, without what tells one pod from another. */
  function runningPods(ref: string, namespaces: RegExp) {
    return objectsOf(ref)
      .filter(each => each.kind === 'Pod')
      .filter(each => namespaces.test(each.metadata.namespace ?? ''))
      .filter(each => each.status.phase === 'Running')
      .map(
        ({ metadata }) =>
          `${metadata.namespace}/${metadata.name.replace(/-\w+-\w+$/, '')}`,
      )
      .sort();
  }

  it.each(['sandbox.us-east-1.campus', 'data-dev.us-east-1.lakehouse'])(
    'have every part ready: %s',
    ref => {
      const waiting = objectsOf(ref)
        .filter(each => each.kind === 'Kustomization')
        .filter(each => each.status.conditions[0].status !== 'True');
      expect(waiting).toEqual([]);
    },
  );

  it('run each hub in its namespace, on the nodes that are for hubs', () => {
    const campus = 'sandbox.us-east-1.campus';
    expect(runningPods(campus, /^hub-/)).toEqual([
      'hub-deep-learning/hub',
      'hub-deep-learning/proxy',
      'hub-intro/hub',
      'hub-intro/proxy',
    ]);
    const core = objectsOf(campus)
      .filter(each => each.kind === 'Node')
      .filter(
        each =>
          each.metadata.labels?.['hub.jupyter.org/node-purpose'] === 'core',
      )
      .map(each => each.metadata.name);
    const used = objectsOf(campus)
      .filter(each => /^hub-/.test(each.metadata.namespace ?? ''))
      .filter(each => each.kind === 'Pod')
      .map(each => each.spec.nodeName);
    expect(core).toEqual(expect.arrayContaining(used));
  });

  it('bind the claims that are applied, each by the driver of its class', () => {
    const objects = objectsOf('sandbox.us-east-1.campus');
    const claims = objects.filter(
      each => each.kind === 'PersistentVolumeClaim',
    );
    expect(
      claims.map(({ metadata, status }) => [metadata.namespace, status?.phase]),
    ).toEqual([
      ['hub-intro', 'Bound'],
      ['hub-deep-learning', 'Bound'],
    ]);
    const volumes = objects.filter(each => each.kind === 'PersistentVolume');
    expect(
      volumes.map(({ spec }) => [spec.csi.driver, spec.claimRef.namespace]),
    ).toEqual([
      ['efs.csi.aws.com', 'hub-intro'],
      ['efs.csi.aws.com', 'hub-deep-learning'],
    ]);
  });

  it('buy only machines that the pool allows', () => {
    const bought = objectsOf('sandbox.us-east-1.campus')
      .filter(each => each.kind === 'Node')
      .map(({ metadata: { labels = {} } }) => [
        labels['karpenter.sh/nodepool'],
        labels['node.kubernetes.io/instance-type'],
      ])
      .filter(([pool]) => pool !== undefined);
    expect(bought.length).toBeGreaterThan(2);
    const allowed: Record<string, RegExp> = {
      core: /^(t3a|m6a)\.(large|xlarge)$/,
      user: /^t3a\.large$/,
      'user-big': /^(t3a|m6a)\.2xlarge$/,
      'user-gpu': /^g6\.xlarge$/,
    };
    for (const [pool, type] of bought) {
      expect(type).toMatch(allowed[pool!]);
    }
  });

  it('back up every night with the schedule of the values', () => {
    const ofVelero = (kind: string) =>
      objectsOf('sandbox.us-east-1.campus').filter(
        each => each.apiVersion === 'velero.io/v1' && each.kind === kind,
      );
    expect(ofVelero('BackupStorageLocation')[0].status.phase).toBe('Available');
    const [nightly] = ofVelero('Schedule');
    expect(nightly).toMatchObject({
      metadata: { name: 'velero-nightly', namespace: 'velero' },
      spec: { schedule: '0 2 * * *' },
      status: { phase: 'Enabled' },
    });
    expect(ofVelero('Backup')).toEqual([]);
    clock.advance(30 * HOUR);
    const [backup, ...further] = ofVelero('Backup');
    expect(further).toEqual([]);
    expect(backup).toMatchObject({
      metadata: {
        name: 'velero-nightly-20261122020000',
        labels: { 'velero.io/schedule-name': 'velero-nightly' },
      },
      status: { phase: 'Completed' },
    });
  });

  it('run Dagster and its code locations', () => {
    expect(runningPods('data-dev.us-east-1.lakehouse', /^dagster$/)).toEqual([
      'dagster/dagster-daemon',
      'dagster/dagster-user-code-example',
      'dagster/dagster-webserver',
    ]);
  });
});
