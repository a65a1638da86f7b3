import { bytesToGib } from '../../kubernetes/quantity';
import type { Findings } from '../../problems/findings';
import { exactly, unknown } from '../../view/quantities';
import type { DeniedCallsView } from './deniedCallsView';

// The query asks for that many rows; there may be more.
const LIMIT = 50;

/** What AWS denied in the last hours, the cluster's own roles first. */
export function makeDeniedCallsView(findings: Findings): DeniedCallsView {
  const { deniedCalls, podIdentities = [] } = findings.aws;
  const { logGroup = '', from = '', to = '', calls = [] } = deniedCalls ?? {};
  const owners = new Map(
    podIdentities.map(({ roleName, namespace, serviceAccount }) => [
      roleName,
      `${namespace}/${serviceAccount}`,
    ]),
  );
  const rows = calls.map(call => {
    const serviceAccount = owners.get(call.principal);
    return {
      ...call,
      action: `${call.service.split('.')[0]}:${call.call}`,
      ...(serviceAccount && { serviceAccount }),
    };
  });
  const sum = calls.reduce((total, { count }) => total + count, 0);
  const source = 'CloudTrail';
  return {
    logGroup,
    from,
    to,
    calls: rows.sort(
      (a, b) =>
        Number(b.serviceAccount !== undefined) -
          Number(a.serviceAccount !== undefined) || b.count - a.count,
    ),
    total:
      calls.length >= LIMIT
        ? {
            ...exactly(sum, 'calls', source),
            bound: 'atLeast',
            value: sum,
            reason: `only the ${LIMIT} most frequent are listed`,
          }
        : exactly(sum, 'calls', source),
    scanned:
      deniedCalls?.scannedBytes === undefined
        ? unknown('GiB', 'logs:GetQueryResults', 'CloudWatch does not say')
        : {
            unit: 'GiB',
            source: 'logs:GetQueryResults',
            bound: 'exact',
            value: bytesToGib(deniedCalls.scannedBytes),
          },
  };
}
