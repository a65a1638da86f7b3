import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';
import { listApplies, listEksUpdates } from './awsChanges';
import { listCertificates } from './certificateChanges';
import { listReleases, listSuspensions } from './fluxChanges';
import { listGitChanges } from './gitChanges';
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
