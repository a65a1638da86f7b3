import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';

jest.setTimeout(120_000);

const COMPONENT = path.resolve(
  __dirname,
  '../../../templates/eks-platform/components/nightly-snapshots/kube/infra/configs/nightly-snapshots',
);
const JOB = {
  token: 'job',
  user: 'system:serviceaccount:volume-snapshots:nightly-snapshots',
  groups: ['system:authenticated'],
};
const LABEL = 'eks-platform.io/nightly';
const NIGHTLY = { 'eks-platform.io/snapshot': 'nightly' };

describeWithRealCluster('the job of nightly snapshots', () => {
  let cluster: RealCluster;
  let folder: string;

  beforeAll(async () => {
    const programs = findRealParts().folder!;
    cluster = await RealCluster.start({ programs, principals: [JOB] });
    await cluster.applyCrds([
      path.join(
        findCrdFolder()!,
        'extra/external-snapshotter/snapshot.storage.k8s.io_volumesnapshots.yaml',
      ),
    ]);
    for (const name of ['volume-snapshots', 'shop']) {
      await cluster.kubectl(['create', 'namespace', name]);
    }
    await cluster.apply(
      await fs.readFile(path.join(COMPONENT, 'rbac.yaml'), 'utf8'),
    );
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nightly-'));
    await fs.writeFile(path.join(folder, 'ca.crt'), cluster.authority);
    await fs.writeFile(
      path.join(folder, 'kubectl'),
      `#!/bin/sh\nexec ${programs}/kubectl --kubeconfig=/dev/null --server=${cluster.url} --certificate-authority=${folder}/ca.crt --token=${JOB.token} "$@"\n`,
      { mode: 0o755 },
    );
  });
  afterAll(async () => {
    await cluster?.stop();
    await fs.rm(folder, { recursive: true, force: true });
  });

  async function claim(
    name: string,
    options: { driver?: string; labels?: object; phase?: string } = {},
  ) {
    const { driver = 'ebs.csi.aws.com', labels = {}, phase } = options;
    const size = { storage: '1Gi' };
    const spec = { accessModes: ['ReadWriteOnce'], volumeName: `pv-${name}` };
    await cluster.apply(
      [
        {
          apiVersion: 'v1',
          kind: 'PersistentVolume',
          metadata: { name: `pv-${name}` },
          spec: {
            capacity: size,
            accessModes: spec.accessModes,
            csi: { driver, volumeHandle: name },
          },
        },
        {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name, namespace: 'shop', labels },
          spec: { ...spec, resources: { requests: size } },
        },
      ]
        .map(item => JSON.stringify(item))
        .join('\n---\n'),
    );
    const status = JSON.stringify({ status: { phase: phase ?? 'Bound' } });
    await cluster.kubectl(
      `-n shop patch pvc ${name} --subresource=status --type=merge -p ${status}`.split(
        ' ',
      ),
    );
  }

  /** A snapshot of an earlier night. */
  async function earlier(name: string, of: string, at: string, ready: boolean) {
    await cluster.apply(
      JSON.stringify({
        apiVersion: 'snapshot.storage.k8s.io/v1',
        kind: 'VolumeSnapshot',
        metadata: { name, namespace: 'shop', labels: { [LABEL]: at } },
        spec: { source: { persistentVolumeClaimName: of } },
      }),
    );
    await becomesReady(name, ready);
  }

  async function becomesReady(name: string, ready = true) {
    const status = JSON.stringify({ status: { readyToUse: ready } });
    await cluster.kubectl(
      `-n shop patch volumesnapshot ${name} --subresource=status --type=merge -p ${status}`.split(
        ' ',
      ),
    );
  }

  async function snapshots(): Promise<{ name: string; of: string }[]> {
    const { stdout } = await cluster.kubectl(
      '-n shop get volumesnapshots -o json'.split(' '),
    );
    return JSON.parse(stdout).items.map((item: any) => ({
      name: item.metadata.name,
      of: item.spec.source.persistentVolumeClaimName,
    }));
  }

  /** Runs the job's script; new snapshots become ready unless their claim is `stuck`. */
  async function run(env: Record<string, string>): Promise<number> {
    const child = spawn('sh', [path.join(COMPONENT, 'snapshot.sh')], {
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        KEEP_DAYS: '7',
        WORK: folder,
        ...env,
      },
      stdio: 'ignore',
    });
    let ended: number | undefined;
    child.once('close', code => (ended = code ?? 1));
    while (ended === undefined) {
      for (const { name, of } of await snapshots()) {
        if (of !== 'stuck' && !name.includes('broken')) {
          await becomesReady(name);
        }
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    return ended;
  }

  it('saves the labelled volumes that can be saved, and lets go what is too old', async () => {
    await claim('data', { labels: NIGHTLY });
    await claim('cache');
    await claim('homes', { labels: NIGHTLY, driver: 'efs.csi.aws.com' });
    await claim('waiting', { labels: NIGHTLY, phase: 'Pending' });
    await earlier('data-old', 'data', '202601010200', true);
    await earlier('data-broken', 'data', '202601020200', false);
    // Its claim is gone; the newest good one is all that is left of it.
    await earlier('gone-old', 'gone', '202601010200', true);
    await earlier('gone-older', 'gone', '202512310200', true);

    expect(await run({ VOLUMES: 'labelled', WAIT: '60s' })).toBe(0);

    const left = await snapshots();
    expect(left.map(({ of }) => of).sort()).toEqual(['data', 'gone']);
    expect(left.find(({ of }) => of === 'gone')!.name).toBe('gone-old');
    expect(left.find(({ of }) => of === 'data')!.name).toMatch(/^data-\d{12}$/);
  });

  it('fails when a snapshot does not become ready, and keeps the good one before', async () => {
    await claim('stuck', { labels: NIGHTLY });
    await earlier('stuck-old', 'stuck', '202601010200', true);

    expect(await run({ VOLUMES: 'all', WAIT: '3s' })).not.toBe(0);

    const left = await snapshots();
    expect(left.map(({ name }) => name)).toContain('stuck-old');
    expect(new Set(left.map(({ of }) => of))).toEqual(
      new Set(['data', 'cache', 'stuck', 'gone']),
    );
  });
});
