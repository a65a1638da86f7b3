import type { RealCluster } from '../realCluster/RealCluster';

export const KUSTOMIZATIONS =
  '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations';

/** An object that a Kustomization applied, as it is in the cluster now. */
export interface AppliedObject {
  id: string;
  kind: string;
  name: string;
  /** Changes with any write. */
  resourceVersion: string;
  generation?: number;
}

/** References to everything that the Kustomizations say they applied. */
export async function inventoryOf(cluster: RealCluster): Promise<object[]> {
  const kustomizations = await cluster.api.list(KUSTOMIZATIONS);
  return kustomizations.flatMap(({ status }) =>
    (status?.inventory?.entries ?? []).map(
      ({ id, v }: { id: string; v: string }) => {
        const [namespace, name, group, kind] = id.split('_');
        return {
          apiVersion: group ? `${group}/${v}` : v,
          kind,
          // RBAC names hold colons, which an id writes as two underscores.
          metadata: { name, ...(namespace && { namespace }) },
        };
      },
    ),
  );
}

/** Those that exist now and are not about to go. */
export async function readObjects(
  cluster: RealCluster,
  references: object[],
): Promise<AppliedObject[]> {
  const input = JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: references,
  });
  const { stdout, stderr } = await cluster.kubectl(
    ['get', '--ignore-not-found', '-f', '-', '-o', 'json'],
    { input },
  );
  // A kind that went with its definition is an error of kubectl, and no object.
  const answer = stdout ? JSON.parse(stdout) : { items: [] };
  if (!stdout && stderr && !/no matches for kind/.test(stderr)) {
    throw new Error(stderr.slice(0, 2000));
  }
  const items: any[] = answer.items ?? [answer];
  const staying = items.filter(
    item => item.metadata && !item.metadata.deletionTimestamp,
  );
  return staying.map(({ kind, metadata }) => ({
    id: [kind, metadata.namespace, metadata.name].filter(Boolean).join('/'),
    kind,
    name: metadata.name,
    resourceVersion: metadata.resourceVersion,
    generation: metadata.generation,
  }));
}
