import { readPlatformTree } from '../platform/readPlatformTree';
import type { PlatformTree } from '../platform/PlatformTree';
import { dpTree } from '../seeds/dpRepository';
import { paymentsTree } from '../seeds/paymentsRepository';
import { deriveTree } from '../seeds/derivedTree';
import { readGoldenTree } from '../seeds/goldenTree';
import type { FileTree } from '../seeds/goldenTree';
import type { Moment } from '../world/Scenario';

/** The tree of a platform that is not part of the demo, as a user would push it. */
export async function orcaTree(): Promise<FileTree> {
  return deriveTree(await readGoldenTree(), {
    cluster: 'orca',
    account: 'sandbox',
    team: 'team-web',
    parentZone: 'sandbox.acme.dev',
    parentZoneId: 'Z0SANDBOX',
    description: 'Made by a test.',
    kubernetesVersion: '1.35',
    systemInstanceType: 't4g.medium',
    systemAmiType: 'AL2023_ARM_64_STANDARD',
    systemCapacityType: 'ON_DEMAND',
  });
}

/** What the repository of a demo cluster says about it. */
export async function demoPlatform(cluster: string): Promise<PlatformTree> {
  const golden = await readGoldenTree();
  const trees: Record<string, FileTree> = {
    bluesky: golden,
    dp: dpTree(golden),
    payments: paymentsTree(golden),
    orca: await orcaTree(),
  };
  // A cluster of nobody's template looks at no repository.
  return readPlatformTree(new Map(Object.entries(trees[cluster] ?? golden)))!;
}

export const START = Date.parse('2026-11-21T09:41:00Z');

/** A moment some seconds after the start, in real time. */
export function momentOf(
  platform: PlatformTree,
  seconds: number,
  healed: Moment['healed'] = {},
): Moment {
  return {
    now: START + seconds * 1000,
    start: START,
    speed: 1,
    healed,
    repository: {
      url: `http://localhost:7013/platforms/${platform.cluster}.git`,
      head: 'a'.repeat(40),
      previous: 'b'.repeat(40),
      pushedAt: START,
      platform,
    },
  };
}
