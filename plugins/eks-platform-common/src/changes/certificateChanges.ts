import { getObjectKey } from '../kubernetes/objectKey';
import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';

/** Certificates that were issued. */
export function listCertificates(findings: Findings): ChangeRow[] {
  return (findings.kubernetes.certificates ?? []).flatMap(
    ({ meta, notBefore, revision = 1, dnsNames }) =>
      notBefore
        ? [
            {
              id: `certificate:${getObjectKey(meta)}:${revision}`,
              at: notBefore,
              kind: 'certificate' as const,
              what: `Certificate \`${meta.name}\` ${
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
