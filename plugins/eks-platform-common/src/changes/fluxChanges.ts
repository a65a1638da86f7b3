import { getObjectKey } from '../kubernetes/objectKey';
import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';
import { nameManager } from '../sections/delivery/fluxText';

/** Objects that somebody stopped. */
export function listSuspensions(findings: Findings): ChangeRow[] {
  const { kustomizations = [], helmReleases = [] } = findings.kubernetes;
  return [...kustomizations, ...helmReleases].flatMap(object => {
    const { suspendedBy, meta, kind } = object;
    return object.suspend && suspendedBy?.at
      ? [
          {
            id: `suspend:${kind}/${getObjectKey(meta)}`,
            at: suspendedBy.at,
            kind: 'flux' as const,
            what: `\`${meta.name}\` suspended`,
            by: nameManager(suspendedBy.manager),
            failed: false,
            ...placeOf(`${kind}/${getObjectKey(meta)}`),
          },
        ]
      : [];
  });
}

/** Releases of charts, as Helm keeps them. */
export function listReleases(findings: Findings): ChangeRow[] {
  return (findings.kubernetes.helmReleases ?? []).flatMap(
    ({ meta, history = [] }) =>
      history.flatMap((entry, i) => {
        const before = history[i + 1];
        const from =
          before && before.chartVersion !== entry.chartVersion
            ? `${before.chartVersion} → `
            : '';
        return entry.at
          ? [
              {
                id: `helm:${getObjectKey(meta)}:${entry.revision}`,
                at: entry.at,
                kind: 'helm' as const,
                what: `\`${meta.name}\` ${from}${entry.chartVersion}${
                  entry.status === 'failed' ? ' failed' : ''
                }`,
                failed: entry.status === 'failed',
                ...placeOf(`HelmRelease/${getObjectKey(meta)}`),
              },
            ]
          : [];
      }),
  );
}

/** The object and its place in the tab. */
function placeOf(id: string): Pick<ChangeRow, 'objects' | 'target'> {
  return { objects: [id], target: { tab: 'delivery', query: { object: id } } };
}
