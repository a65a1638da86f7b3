import path from 'node:path';
import { ManualClock } from '../clock/ManualClock';
import { MINUTE } from '../clock/duration';
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

  it('run Dagster and its code locations', () => {
    expect(runningPods('data-dev.us-east-1.lakehouse', /^dagster$/)).toEqual([
      'dagster/dagster-daemon',
      'dagster/dagster-user-code-example',
      'dagster/dagster-webserver',
    ]);
  });
});
