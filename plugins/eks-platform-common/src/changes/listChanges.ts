import { getObjectKey } from '../kubernetes/objectKey';
import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';
import { shorten } from '../view/words';
import { listNodeChanges } from './nodeChanges';

/** Everything that changed, as far as the objects still tell; in no order. */
export function listChanges(findings: Findings): ChangeRow[] {
  return [
    ...listGitChanges(findings),
    ...listSuspensions(findings),
    ...listReleases(findings),
    ...listEksUpdates(findings),
    ...listApplies(findings),
    ...listCertificates(findings),
    ...listNodeChanges(findings),
  ];
}

function listGitChanges(findings: Findings): ChangeRow[] {
  return (findings.kubernetes.gitRepositories ?? []).flatMap(source => {
    const { artifactAt, artifactRevision } = source;
    const commit = artifactRevision?.split(':').at(-1)?.slice(0, 7);
    return artifactAt && commit
      ? [
          {
            id: `git:${getObjectKey(source.meta)}:${commit}`,
            at: artifactAt,
            kind: 'git' as const,
            what: `Flux fetched ${commit}`,
            failed: false,
            objects: [],
          },
        ]
      : [];
  });
}

function listSuspensions(findings: Findings): ChangeRow[] {
  const { kustomizations = [], helmReleases = [] } = findings.kubernetes;
  return [...kustomizations, ...helmReleases].flatMap(object => {
    const { suspendedBy, meta, kind } = object;
    return object.suspend && suspendedBy?.at
      ? [
          {
            id: `suspend:${kind}/${getObjectKey(meta)}`,
            at: suspendedBy.at,
            kind: 'flux' as const,
            what: `${meta.name} suspended`,
            by: suspendedBy.manager,
            failed: false,
            objects: [`${kind}/${getObjectKey(meta)}`],
          },
        ]
      : [];
  });
}

function listReleases(findings: Findings): ChangeRow[] {
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
                what: `${meta.name} ${from}${entry.chartVersion}${
                  entry.status === 'failed' ? ' failed' : ''
                }`,
                failed: entry.status === 'failed',
                objects: [`HelmRelease/${getObjectKey(meta)}`],
              },
            ]
          : [];
      }),
  );
}

function listEksUpdates(findings: Findings): ChangeRow[] {
  return (findings.aws.updates ?? []).map(update => ({
    id: `eks:${update.id}`,
    at: update.createdAt,
    kind: 'eks',
    what: shorten(
      `${update.type}${
        update.parameters[0] ? ` (${update.parameters[0]})` : ''
      } ${
        update.status === 'InProgress' ? 'runs' : update.status.toLowerCase()
      }`,
      90,
    ),
    failed: update.status === 'Failed',
    objects: update.subject ? [update.subject] : [],
  }));
}

function listApplies(findings: Findings): ChangeRow[] {
  const { applyReport: report } = findings.aws;
  if (!report || report.operation === 'plan') {
    return [];
  }
  const verb = report.operation === 'destroy' ? 'Destroy' : 'Apply';
  return [
    {
      id: `apply:${report.startedAt}`,
      at: report.endedAt ?? report.startedAt,
      kind: 'apply',
      what: `${verb} of ${report.commit.slice(0, 7)} ${
        report.result === 'running' ? 'runs' : report.result
      }`,
      failed: report.result === 'failed',
      objects: [],
    },
  ];
}

function listCertificates(findings: Findings): ChangeRow[] {
  return (findings.kubernetes.certificates ?? []).flatMap(
    ({ meta, notBefore, revision = 1, dnsNames }) =>
      notBefore
        ? [
            {
              id: `certificate:${getObjectKey(meta)}:${revision}`,
              at: notBefore,
              kind: 'certificate' as const,
              what: `Certificate ${meta.name} ${
                revision > 1 ? 'renewed' : 'issued'
              }`,
              failed: false,
              objects: [`Certificate/${getObjectKey(meta)}`],
              ...(dnsNames[0] && {
                target: {
                  tab: 'ingress' as const,
                  query: { host: dnsNames[0] },
                },
              }),
            },
          ]
        : [],
  );
}
