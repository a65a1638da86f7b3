import { getObjectKey } from '../kubernetes/objectKey';
import type { ObjectMeta } from '../kubernetes/projections';
import type { Findings } from './findings';

/**
 * Folder of the repository that an object comes from: the path of the Kustomization that applied it.
 *
 * Undefined when no label tells, or when the Kustomization reads another repository.
 */
export function getRepositoryFolder(
  meta: ObjectMeta,
  findings: Pick<Findings, 'graph'>,
): string | undefined {
  const name = meta.labels['kustomize.toolkit.fluxcd.io/name'];
  const namespace = meta.labels['kustomize.toolkit.fluxcd.io/namespace'];
  if (!name) {
    return undefined;
  }
  const node = findings.graph.get(getObjectKey({ name, namespace }));
  return node?.object.path?.replace(/^\.\//, '').replace(/\/$/, '');
}

/** Whether the repository was written by our template, so that its file names are known. */
export function isFromTemplate(findings: Pick<Findings, 'state'>): boolean {
  return findings.state.entity.template?.startsWith('eks-platform@') ?? false;
}

/** A file of a component: where the object's own labels say, else where the template puts it. */
export function getComponentFile(
  findings: Findings,
  meta: ObjectMeta | undefined,
  component: { folder: string; file: string },
): string | undefined {
  const folder = meta && getRepositoryFolder(meta, findings);
  if (isFromTemplate(findings)) {
    return `${folder ?? component.folder}/${component.file}`;
  }
  return folder;
}
