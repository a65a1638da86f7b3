import type { FileTree } from './goldenTree';

/** What one demo platform has instead of bluesky's. */
export interface Derivation {
  cluster: string;
  account: string;
  team: string;
  parentZone: string;
  parentZoneId: string;
  description: string;
  kubernetesVersion: string;
  systemInstanceType: string;
  systemAmiType: string;
  systemCapacityType: 'SPOT' | 'ON_DEMAND';
  /** Changes of single files, after everything else; the file must hold the text. */
  edits?: { path: string; from: string; to: string }[];
  /** Files that it does not have; prefixes. */
  without?: string[];
}

/** Bluesky's tree with other names and values. */
export function deriveTree(golden: FileTree, derivation: Derivation): FileTree {
  const { cluster, without = [] } = derivation;
  const renamed = Object.entries(golden).map(
    ([path, text]) =>
      [path.replaceAll('bluesky', cluster), rename(text, derivation)] as const,
  );
  const tree: FileTree = Object.fromEntries(
    // The lock would name the hashes of bluesky's files.
    renamed.filter(
      ([path]) =>
        path !== '.eks-platform.lock.yaml' &&
        !without.some(prefix => path.startsWith(prefix)),
    ),
  );
  for (const { path, from, to } of derivation.edits ?? []) {
    if (!tree[path]?.includes(from)) {
      throw new Error(`Seed of ${cluster}: ${path} does not hold ${from}`);
    }
    tree[path] = tree[path].replaceAll(from, to);
  }
  return tree;
}

function rename(text: string, derivation: Derivation): string {
  const { cluster, account, team } = derivation;
  return text
    .replaceAll(
      'Web services of team platform, with a pool of GPUs.',
      derivation.description,
    )
    .replaceAll('bluesky', cluster)
    .replaceAll('sandbox/us-east-1', `${account}/us-east-1`)
    .replaceAll('sandbox.acme.dev', derivation.parentZone)
    .replaceAll('Z0SANDBOX', derivation.parentZoneId)
    .replaceAll('acme-tofu-sandbox', `acme-tofu-${account}`)
    .replaceAll('team-platform', team)
    .replace(
      /(kubernetes_version\s+= )"[^"]*"/,
      `$1"${derivation.kubernetesVersion}"`,
    )
    .replace(
      /(system_instance_types\s+= )\[[^\]]*\]/,
      `$1["${derivation.systemInstanceType}"]`,
    )
    .replace(/(system_ami_type\s+= )"[^"]*"/, `$1"${derivation.systemAmiType}"`)
    .replace(
      /(system_capacity_type\s+= )"[^"]*"/,
      `$1"${derivation.systemCapacityType}"`,
    );
}
