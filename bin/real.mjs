// What the demo only simulates, on software that nobody here wrote; needs the programs that docs/testing.md lists.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './tooling/root.mjs';
import { main, Refusal } from './tooling/terminal.mjs';

const { env } = process;
const CACHE = env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
const ASSETS =
  env.KUBEBUILDER_ASSETS || path.join(CACHE, 'eks-platform-real-parts');
const SHARED = env.SHARED || path.join(ROOT, '..', 'shared');
const PROGRAMS = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubectl',
  'kustomize-controller',
];

await main(async () => {
  const missing = [
    ...PROGRAMS.map(name => path.join(ASSETS, name)),
    path.join(SHARED, 'data'),
  ].filter(file => !existsSync(file));
  if (missing.length > 0) {
    throw new Refusal(
      `Not there: ${missing.join(', ')}.`,
      'Set KUBEBUILDER_ASSETS to the folder of the programs and SHARED to that of the shared data; docs/testing.md says where they come from.',
    );
  }
  const logs = mkdtempSync(path.join(tmpdir(), 'eks-platform-real-logs-'));
  const child = spawn(
    path.join(ROOT, 'yarnw'),
    ['test', 'packages/integration-tests', '--maxWorkers=2'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...env,
        CI: '1',
        KUBEBUILDER_ASSETS: ASSETS,
        SHARED,
        EKS_PLATFORM_REQUIRE_REAL_PARTS: '1',
        EKS_PLATFORM_REAL_LOGS: logs,
      },
    },
  );
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
  if (process.exitCode === 0) {
    rmSync(logs, { recursive: true });
  } else {
    process.stderr.write(`Logs of the programs, by cluster: ${logs}\n`);
  }
});
