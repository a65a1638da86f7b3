import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RealCluster } from '../realCluster/RealCluster';
import { KUSTOMIZATIONS } from './appliedObjects';

const WITHIN_MS = 120_000;

/** Empties a cluster by the generated `scripts/drain.sh`, as `scripts/destroy` does; resolves with what it said. */
export async function drain(
  cluster: RealCluster,
  folder: string,
): Promise<string> {
  const script = `
    set -euo pipefail
    say() { printf '%s\\n' "$*" >&2; }
    fail() { say "$*"; exit 1; }
    # Nothing of AWS is here: no zone, no records.
    tofu_in() { echo '{}'; }
    source "$1"
    drain`;
  const { stderr } = await promisify(execFile)(
    'bash',
    ['-c', script, 'drain', path.join(folder, 'scripts/drain.sh')],
    {
      timeout: WITHIN_MS,
      env: {
        ...process.env,
        PATH: `${cluster.programs}:${process.env.PATH}`,
        KUBECONFIG: cluster.kubeconfig,
      },
    },
  );
  return stderr;
}

/** Deletes the Kustomization that everything began with, and waits until Flux has taken away what is its. */
export async function deleteRoot(cluster: RealCluster): Promise<void> {
  const { api } = cluster;
  for (const { metadata } of await api.list(KUSTOMIZATIONS)) {
    await api.merge(`${KUSTOMIZATIONS}/${metadata.name}`, {
      spec: { suspend: false },
    });
  }
  await api.delete(`${KUSTOMIZATIONS}/flux-system`);
  const until = Date.now() + WITHIN_MS;
  let left = await api.list(KUSTOMIZATIONS);
  while (left.length > 0) {
    if (Date.now() > until) {
      const names = left.map(({ metadata }) => metadata.name);
      throw new Error(`Still there: ${names.join(', ')}`);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
    left = await api.list(KUSTOMIZATIONS);
  }
}
