import { spawn } from 'node:child_process';
import path from 'node:path';
import { install } from './tooling/installation.mjs';
import { ROOT } from './tooling/root.mjs';
import { main } from './tooling/terminal.mjs';

// `make template-check TEMPLATE=../our-templates/eks-platform` checks a copy that lies elsewhere.
const folder = path.resolve(
  process.env.TEMPLATE || path.join(ROOT, 'templates', 'eks-platform'),
);

await main(async () => {
  await install();
  // The generator is TypeScript; the transform is the one that the backend starts with.
  const child = spawn(
    path.join(ROOT, 'yarnw'),
    [
      ...['node', '--require', '@backstage/cli/config/nodeTransform.cjs'],
      ...[path.join(ROOT, 'bin', 'tooling', 'checkTemplate.cjs'), folder],
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
});
