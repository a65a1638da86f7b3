import { parseAllDocuments } from 'yaml';
import type { FileTree } from './goldenTree';
import type { ManifestName } from './editManifest';
import { withoutManifests } from './editManifest';
import { setTfvars } from './setTfvars';
import { withoutDangling } from './withoutDangling';

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
  /** Manifests that it does not have. */
  without?: ManifestName[];
  /** Components and apps whose folders and Kustomizations it does not have. */
  withoutParts?: string[];
}

/** Bluesky's tree with other names and values. */
export function deriveTree(golden: FileTree, derivation: Derivation): FileTree {
  const { cluster, without = [], withoutParts = [] } = derivation;
  const description = descriptionOf(golden);
  const kept = Object.entries(golden).filter(
    ([path]) =>
      // The lock would name the hashes of bluesky's files.
      path !== '.eks-platform.lock.yaml' &&
      !withoutParts.some(part => isOfPart(path, part)),
  );
  const renamed = Object.fromEntries(
    kept.map(([path, text]) => [
      path.replaceAll('bluesky', cluster),
      rename(text, description, derivation),
    ]),
  );
  return withoutDangling(
    withValues(withoutManifests(renamed, without), derivation),
  );
}

function isOfPart(path: string, part: string): boolean {
  return path
    .split('/')
    .some(segment => segment === part || segment === `${part}.yaml`);
}

function descriptionOf(golden: FileTree): string | undefined {
  for (const document of parseAllDocuments(golden['catalog-info.yaml'] ?? '')) {
    const description =
      'getIn' in document && document.getIn(['metadata', 'description']);
    if (typeof description === 'string') {
      return description;
    }
  }
  return undefined;
}

function rename(
  text: string,
  description: string | undefined,
  derivation: Derivation,
): string {
  const { cluster, account, team } = derivation;
  return (
    description ? text.replaceAll(description, derivation.description) : text
  )
    .replaceAll('bluesky', cluster)
    .replaceAll('sandbox/us-east-1', `${account}/us-east-1`)
    .replaceAll('sandbox.acme.dev', derivation.parentZone)
    .replaceAll('Z0SANDBOX', derivation.parentZoneId)
    .replaceAll('acme-tofu-sandbox', `acme-tofu-${account}`)
    .replaceAll('team-platform', team);
}

function withValues(tree: FileTree, derivation: Derivation): FileTree {
  const path = `infra/clusters/${derivation.cluster}.tfvars`;
  return {
    ...tree,
    [path]: setTfvars(tree[path] ?? '', {
      kubernetes_version: derivation.kubernetesVersion,
      system_instance_types: [derivation.systemInstanceType],
      system_ami_type: derivation.systemAmiType,
      system_capacity_type: derivation.systemCapacityType,
    }),
  };
}
