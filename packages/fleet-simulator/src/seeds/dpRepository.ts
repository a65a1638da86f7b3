import type { Document } from 'yaml';
import { isSeq } from 'yaml';
import type { Instant } from '../clock/Clock';
import { DAY, MINUTE } from '../clock/duration';
import { OLD_ZONE_ID } from '../scenarios/dp/facts';
import { deriveTree } from './derivedTree';
import { editManifest, pathOfManifest } from './editManifest';
import type { FileTree } from './goldenTree';
import type { SeedRepository } from './seedCommit';
import { seedCommit } from './seedCommit';

const POOL = { kind: 'NodePool', name: 'default' };
const ISSUER = { kind: 'ClusterIssuer', name: 'letsencrypt' };
const SOLVER = ['spec', 'acme', 'solvers', 0, 'dns01', 'route53'];

/** The tree before somebody named the hosted zone; its cluster plays S1, S4 and S5. */
function treeBefore(golden: FileTree): FileTree {
  const tree = deriveTree(golden, {
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
      { kind: 'NodePool', name: 'gpu' },
      { kind: 'EC2NodeClass', name: 'gpu' },
    ],
    withoutParts: ['gpu-smoke'],
  });
  return editManifest(tree, POOL, pool => {
    setRequirement(pool, 'kubernetes.io/arch', ['amd64']);
    setRequirement(pool, 'karpenter.sh/capacity-type', ['spot', 'on-demand']);
    pool.setIn(['spec', 'template', 'spec', 'expireAfter'], '720h');
  });
}

/** What dp's platform is made of: S5's zone is written down, and it is the old one. */
export function dpTree(golden: FileTree): FileTree {
  return editManifest(treeBefore(golden), ISSUER, issuer =>
    issuer.setIn([...SOLVER, 'hostedZoneID'], OLD_ZONE_ID),
  );
}

function setRequirement(pool: Document, key: string, values: string[]): void {
  const path = ['spec', 'template', 'spec', 'requirements'];
  const requirements = pool.getIn(path);
  const index = isSeq(requirements)
    ? requirements.items.findIndex(
        (_, each) => pool.getIn([...path, each, 'key']) === key,
      )
    : -1;
  const requirement = pool.createNode({ key, operator: 'In', values });
  if (index < 0) {
    pool.addIn(path, requirement);
  } else {
    pool.setIn([...path, index], requirement);
  }
}

/** Repository of cluster dp, with the two commits that its faults began with. */
export function dpRepository(golden: FileTree, start: Instant): SeedRepository {
  const tree = dpTree(golden);
  const before = treeBefore(golden);
  const first = editManifest(before, POOL, pool =>
    pool.setIn(['spec', 'limits', 'cpu'], '0'),
  );
  const pool = pathOfManifest(tree, POOL)!;
  const issuer = pathOfManifest(tree, ISSUER)!;
  return {
    name: 'dp',
    description: 'Dagster and its runs for team data.',
    commits: [
      seedCommit(
        'portal',
        start - 158 * DAY,
        'Platform dp, made by the template eks-platform',
        first,
      ),
      seedCommit(
        'jonas',
        start - 52 * MINUTE,
        'Name the hosted zone in the production issuer',
        { [issuer]: tree[issuer] },
      ),
      seedCommit('jonas', start - 32 * MINUTE, 'Move workloads to Karpenter', {
        [pool]: tree[pool],
      }),
    ],
  };
}
