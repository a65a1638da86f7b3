import { standardAddons } from '../../platform/standardFacts';
import type { EksCall } from './EksCall';
import { page } from './page';

const MINORS = [31, 32, 33, 34, 35, 36];

/** DescribeAddonVersions: for each Kubernetes version the recommended one, and what comes before and after. */
export function describeAddonVersions({ request }: EksCall): object {
  const { query } = request;
  const name = query.get('addonName');
  const version = query.get('kubernetesVersion');
  const addons = standardAddons('1.36', 0)
    .filter(addon => name === null || addon.name === name)
    .map(addon => ({
      addonName: addon.name,
      type: 'networking',
      publisher: 'eks',
      owner: 'aws',
      defaultNamespace: 'kube-system',
      addonVersions: versionsOf(addon.name, version),
    }))
    .filter(each => each.addonVersions.length > 0);
  return page(query, 'addons', addons);
}

function versionsOf(name: string, wanted: string | null) {
  const minors = MINORS.filter(minor => !wanted || wanted === `1.${minor}`);
  const all = new Map<string, { clusterVersion: string; default: boolean }[]>();
  for (const minor of minors) {
    const recommended = standardAddons(`1.${minor}`, 0).find(
      each => each.name === name,
    )!.version;
    const offered = [
      nextBuild(recommended, 1),
      recommended,
      nextBuild(recommended, -1),
    ];
    for (const version of offered.filter(each => each !== undefined)) {
      const entry = {
        clusterVersion: `1.${minor}`,
        default: version === recommended,
      };
      all.set(version!, [...(all.get(version!) ?? []), entry]);
    }
  }
  return [...all].map(([addonVersion, compatibilities]) => ({
    addonVersion,
    architecture: ['amd64', 'arm64'],
    computeTypes: ['ec2', 'auto', 'hybrid'],
    compatibilities: compatibilities.map(each => ({
      clusterVersion: each.clusterVersion,
      platformVersions: ['*'],
      defaultVersion: each.default,
    })),
    requiresConfiguration: false,
    requiresIamPermissions: /cni|ebs/.test(name),
  }));
}

function nextBuild(version: string, step: number): string | undefined {
  const [start, build] = version.split('-eksbuild.');
  const next = Number(build) + step;
  return next > 0 ? `${start}-eksbuild.${next}` : undefined;
}
