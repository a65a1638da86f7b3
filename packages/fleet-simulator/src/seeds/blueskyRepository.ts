import type { Instant } from '../clock/Clock';
import { DAY, HOUR } from '../clock/duration';
import { editManifest, pathOfManifest } from './editManifest';
import type { FileTree } from './goldenTree';
import type { SeedRepository } from './seedCommit';
import { seedCommit } from './seedCommit';

const POOL = { kind: 'NodePool', name: 'default' };

/** Repository of cluster bluesky: the golden tree as it is, grown once. */
export function blueskyRepository(
  golden: FileTree,
  start: Instant,
): SeedRepository {
  const first = editManifest(golden, POOL, pool =>
    pool.setIn(['spec', 'limits', 'cpu'], '60'),
  );
  const path = pathOfManifest(golden, POOL)!;
  return {
    name: 'bluesky',
    description: 'Web services of team platform, with a pool of GPUs.',
    commits: [
      seedCommit(
        'portal',
        start - 41 * DAY,
        'Platform bluesky, made by the template eks-platform',
        first,
      ),
      seedCommit(
        'ines',
        start - 2.6 * HOUR,
        'Let pool default grow to 100 vCPU',
        { [path]: golden[path] },
      ),
    ],
  };
}
