import type { Instant } from '../clock/Clock';
import { DAY, HOUR, MINUTE } from '../clock/duration';
import { OLD_ZONE_ID } from '../scenarios/dp/facts';
import type { NewCommit } from '../git/fastImport';
import { deriveTree } from './derivedTree';
import type { FileTree } from './goldenTree';

/** A repository that the git host begins with. */
export interface SeedRepository {
  name: string;
  description: string;
  commits: NewCommit[];
}

const NODE_POOL = (cluster: string) =>
  `kube/clusters/${cluster}/capacity/nodepool-default.yaml`;

function commit(
  author: string,
  at: Instant,
  message: string,
  files: NewCommit['files'],
): NewCommit {
  return {
    author: { name: author, email: `${author}@acme.dev` },
    at,
    message: `${message}\n`,
    files,
    executable: path => /^scripts\/[^.]+$/.test(path),
  };
}

/** The tree of an earlier commit: the same, but for some texts. */
function earlier(
  tree: FileTree,
  path: string,
  now: string,
  before: string,
): FileTree {
  return { ...tree, [path]: tree[path].replace(now, before) };
}

function bluesky(golden: FileTree, start: Instant): SeedRepository {
  const path = NODE_POOL('bluesky');
  const first = earlier(golden, path, 'cpu: "100"', 'cpu: "60"');
  return {
    name: 'bluesky',
    description: 'Web services of team platform, with a pool of GPUs.',
    commits: [
      commit(
        'portal',
        start - 41 * DAY,
        'Platform bluesky, made by the template eks-platform',
        first,
      ),
      commit('ines', start - 2.6 * HOUR, 'Let pool default grow to 100 vCPU', {
        [path]: golden[path],
      }),
    ],
  };
}

/** What dp's platform is made of; its cluster plays the faults. */
export function dpTree(golden: FileTree): FileTree {
  return deriveTree(golden, {
    cluster: 'dp',
    account: 'data-dev',
    team: 'team-data',
    parentZone: 'acme.dev',
    parentZoneId: 'Z0NEWPARENT',
    description: 'Dagster and its runs for team data.',
    kubernetesVersion: '1.35',
    systemInstanceType: 'm6i.large',
    systemAmiType: 'AL2023_x86_64_STANDARD',
    systemCapacityType: 'ON_DEMAND',
    without: [
      'kube/clusters/dp/capacity/nodepool-gpu',
      'kube/clusters/dp/capacity/nodeclass-gpu',
      'kube/apps/base/gpu-smoke',
    ],
    edits: [
      {
        path: 'kube/clusters/dp/capacity/kustomization.yaml',
        from: '  - nodeclass-gpu.yaml\n  - nodepool-gpu.yaml\n',
        to: '',
      },
      {
        path: 'kube/apps/dp/kustomization.yaml',
        from: '  - ../base/gpu-smoke\n',
        to: '',
      },
      { path: NODE_POOL('dp'), from: '[arm64]', to: '[amd64]' },
      { path: NODE_POOL('dp'), from: '[spot]', to: '[spot, on-demand]' },
      {
        path: NODE_POOL('dp'),
        from: 'expireAfter: "24h"',
        to: 'expireAfter: "720h"',
      },
      // S5: the zone is written down, and it is the old one.
      {
        path: 'kube/infra/configs/cert-manager-issuers/issuer-production.yaml',
        from: '${dns_zone_id}',
        to: OLD_ZONE_ID,
      },
    ],
  });
}

function dp(golden: FileTree, start: Instant): SeedRepository {
  const tree = dpTree(golden);
  const issuer =
    'kube/infra/configs/cert-manager-issuers/issuer-production.yaml';
  const first = earlier(
    earlier(tree, issuer, OLD_ZONE_ID, '${dns_zone_id}'),
    NODE_POOL('dp'),
    'cpu: "100"',
    'cpu: "0"',
  );
  return {
    name: 'dp',
    description: 'Dagster and its runs for team data.',
    commits: [
      commit(
        'portal',
        start - 158 * DAY,
        'Platform dp, made by the template eks-platform',
        first,
      ),
      commit(
        'jonas',
        start - 52 * MINUTE,
        'Name the hosted zone in the production issuer',
        { [issuer]: tree[issuer] },
      ),
      commit('jonas', start - 32 * MINUTE, 'Move workloads to Karpenter', {
        [NODE_POOL('dp')]: tree[NODE_POOL('dp')],
      }),
    ],
  };
}

/** What payments' platform is made of. */
export function paymentsTree(golden: FileTree): FileTree {
  return deriveTree(golden, {
    cluster: 'payments',
    account: 'sandbox',
    team: 'team-payments',
    parentZone: 'sandbox.acme.dev',
    parentZoneId: 'Z0SANDBOX',
    description: 'Card payments and their ledger.',
    kubernetesVersion: '1.36',
    systemInstanceType: 't4g.medium',
    systemAmiType: 'AL2023_ARM_64_STANDARD',
    systemCapacityType: 'ON_DEMAND',
    without: [
      'kube/clusters/payments/capacity/nodepool-gpu',
      'kube/clusters/payments/capacity/nodeclass-gpu',
      'kube/clusters/payments/flux/nvidia-device-plugin',
      'kube/infra/controllers/nvidia-device-plugin',
      'kube/apps/base/gpu-smoke',
    ],
    edits: [
      {
        path: 'kube/clusters/payments/capacity/kustomization.yaml',
        from: '  - nodeclass-gpu.yaml\n  - nodepool-gpu.yaml\n',
        to: '',
      },
      {
        path: 'kube/clusters/payments/kustomization.yaml',
        from: '  - flux/nvidia-device-plugin.yaml\n',
        to: '',
      },
      {
        path: 'kube/apps/payments/kustomization.yaml',
        from: '  - ../base/gpu-smoke\n',
        to: '',
      },
    ],
  });
}

function payments(golden: FileTree, start: Instant): SeedRepository {
  return {
    name: 'payments',
    description: 'Card payments and their ledger.',
    commits: [
      commit(
        'portal',
        start - 77 * DAY,
        'Platform payments, made by the template eks-platform',
        paymentsTree(golden),
      ),
    ],
  };
}

/** The repositories of the demo's clusters, with a history that ends shortly before the start. */
export function demoRepositories(
  golden: FileTree,
  start: Instant,
): SeedRepository[] {
  return [bluesky(golden, start), dp(golden, start), payments(golden, start)];
}
