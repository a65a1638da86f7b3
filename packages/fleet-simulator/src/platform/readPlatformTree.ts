import {
  ANNOTATION_CLUSTER,
  ANNOTATION_FLUX_PATH,
  parseClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { posix } from 'node:path';
import { vpcId } from './awsNames';
import { buildKustomize, readDocuments } from './kustomize';
import type { PlatformKustomization, PlatformTree } from './PlatformTree';
import { readClusterValues } from './clusterValues';
import { hostedZoneIdOf } from './hostedZoneId';

/** Text of the files of one commit, by path. */
export type Files = ReadonlyMap<string, string>;

/** Reads what a repository says about its cluster; undefined when it describes none. */
export function readPlatformTree(files: Files): PlatformTree | undefined {
  for (const [path, text] of files) {
    if (posix.basename(path) !== 'catalog-info.yaml') {
      continue;
    }
    for (const document of readDocuments(text)) {
      const annotations = document.metadata?.annotations ?? {};
      const ref = parseClusterRef(annotations[ANNOTATION_CLUSTER] ?? '');
      if (ref && document.kind === 'Resource') {
        const { name, namespace = 'default' } = document.metadata;
        return readCluster(files, {
          root: posix.dirname(path),
          account: ref.account,
          region: ref.region,
          cluster: ref.name,
          entityRef: `resource:${namespace}/${name}`,
          fluxPath:
            annotations[ANNOTATION_FLUX_PATH] ?? `kube/clusters/${ref.name}`,
        });
      }
    }
  }
  return undefined;
}

interface Found {
  root: string;
  account: string;
  region: string;
  cluster: string;
  entityRef: string;
  fluxPath: string;
}

function readCluster(files: Files, found: Found): PlatformTree {
  const { root, fluxPath, ...names } = found;
  const at = (path: string) => posix.join(root, path);
  const tfvars = files.get(at(`infra/clusters/${names.cluster}.tfvars`)) ?? '';
  const values = readClusterValues(tfvars);
  const example = files.get(at(`${fluxPath}/runtime-info.example.yaml`)) ?? '';
  const variables = {
    ...exampleInfo(example, names.cluster),
    ...runtimeInfo(names, values.dnsZone),
  };
  const synced = buildKustomize(files, at(fluxPath), {});
  const kustomizations = synced
    .filter(each => each.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/'))
    .map((each): PlatformKustomization => {
      const { spec, metadata } = each;
      const path = String(spec?.path ?? '');
      return {
        name: metadata.name,
        path,
        dependsOn: (spec?.dependsOn ?? []).map(
          (on: { name: string }) => on.name,
        ),
        timeout: spec?.timeout,
        prune: spec?.prune !== false,
        // Paths of Kustomizations begin at the repository's root.
        manifests: buildKustomize(files, posix.normalize(path), variables),
      };
    });
  const bootstrap = [...files]
    .filter(
      ([path]) => path.startsWith(at('infra/flux/')) && path.endsWith('.tf'),
    )
    .map(([, text]) => text)
    .join('\n');
  const accessFirst = /prerequisites[\s\S]*infra\/access/.test(bootstrap);
  const fluxInstance = synced.find(({ kind }) => kind === 'FluxInstance');
  return { ...names, values, kustomizations, accessFirst, fluxInstance };
}

// What components hand over beside the usual is named, with an example, in a file that is never applied.
function exampleInfo(text: string, cluster: string): Record<string, string> {
  const [document] = readDocuments(text);
  return Object.fromEntries(
    Object.entries(document?.data ?? {}).map(([key, value]) => [
      key,
      String(value).replace(/\bexample\b/g, cluster),
    ]),
  );
}

/** What OpenTofu would hand to Flux. */
function runtimeInfo(
  { cluster, region }: Pick<Found, 'cluster' | 'region'>,
  dnsZone: string | undefined,
): Record<string, string> {
  return {
    cluster_name: cluster,
    region,
    vpc_id: vpcId(cluster),
    karpenter_queue: `Karpenter-${cluster}`,
    karpenter_node_role: `${cluster}-${region}-karpenter-node`,
    dns_zone: dnsZone ?? `${cluster}.example.org`,
    dns_zone_id: hostedZoneIdOf(cluster),
  };
}
