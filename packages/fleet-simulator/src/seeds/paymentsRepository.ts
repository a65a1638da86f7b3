import type { Instant } from '../clock/Clock';
import { DAY } from '../clock/duration';
import { deriveTree } from './derivedTree';
import type { FileTree } from './goldenTree';
import type { SeedRepository } from './seedCommit';
import { seedCommit } from './seedCommit';

/** What payments' platform is made of: no GPU and nothing for one. */
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
      { kind: 'NodePool', name: 'gpu' },
      { kind: 'EC2NodeClass', name: 'gpu' },
    ],
    withoutParts: ['nvidia-device-plugin', 'gpu-smoke'],
  });
}

/** Repository of cluster payments. */
export function paymentsRepository(
  golden: FileTree,
  start: Instant,
): SeedRepository {
  return {
    name: 'payments',
    description: 'Card payments and their ledger.',
    commits: [
      seedCommit(
        'portal',
        start - 77 * DAY,
        'Platform payments, made by the template eks-platform',
        paymentsTree(golden),
      ),
    ],
  };
}
