import type { ApplyReport } from './applyReport';
import type { EksClusterFacts } from '../aws/eksCluster';
import { getLifecycleState } from './lifecycleState';

const now = new Date('2026-11-21T12:00:00Z');

function cluster(
  status: EksClusterFacts['status'],
  createdAt = '2026-11-21T11:40:00Z',
): EksClusterFacts {
  return {
    status,
    createdAt,
    version: '1.36',
    supportType: 'STANDARD',
    endpointPublic: false,
    endpointPrivate: true,
    publicAccessCidrs: [],
    healthIssues: [],
  };
}

function report(changes: Partial<ApplyReport>): ApplyReport {
  return {
    schemaVersion: 1,
    cluster: 'checkout',
    operation: 'apply',
    commit: '0123456',
    startedAt: '2026-11-21T11:30:00Z',
    updatedAt: '2026-11-21T11:59:00Z',
    result: 'running',
    roots: [],
    ...changes,
  };
}

const stale = { updatedAt: '2026-11-21T11:00:00Z' };
const done = { result: 'succeeded', endedAt: '2026-11-21T11:58:00Z' } as const;
const old = cluster('ACTIVE', '2026-01-01T00:00:00Z');

describe('getLifecycleState', () => {
  it.each([
    ['nothing at all', undefined, undefined, undefined, 'not-applied'],
    [
      'a plan only',
      undefined,
      report({ operation: 'plan' }),
      undefined,
      'not-applied',
    ],
    ['an apply that runs', undefined, report({}), undefined, 'applying'],
    [
      'an apply that went silent',
      undefined,
      report(stale),
      undefined,
      'applying',
    ],
    [
      'an apply that failed',
      undefined,
      report({ result: 'failed' }),
      undefined,
      'failed',
    ],
    ['a cluster that is gone', undefined, report(done), undefined, 'absent'],
    [
      'a destroy that runs',
      old,
      report({ operation: 'destroy' }),
      true,
      'deleting',
    ],
    ['EKS creates', cluster('CREATING'), report({}), undefined, 'creating'],
    ['EKS deletes', cluster('DELETING'), undefined, undefined, 'deleting'],
    ['EKS failed', cluster('FAILED'), report({}), undefined, 'failed'],
    ['Flux converges', cluster('ACTIVE'), report({}), false, 'bootstrapping'],
    [
      'Flux converges after the apply',
      cluster('ACTIVE'),
      report(done),
      false,
      'bootstrapping',
    ],
    [
      'Flux not asked, just applied',
      cluster('ACTIVE'),
      report(done),
      undefined,
      'bootstrapping',
    ],
    [
      'the last root failed',
      cluster('ACTIVE'),
      report({ result: 'failed' }),
      false,
      'failed',
    ],
    [
      'a control plane without nodes',
      cluster('ACTIVE'),
      report({ roots: [{ root: 'cluster', result: 'running' }] }),
      undefined,
      'creating',
    ],
    [
      'a young cluster without a report',
      cluster('ACTIVE'),
      undefined,
      undefined,
      'bootstrapping',
    ],
    [
      'a bootstrap of yesterday',
      cluster('ACTIVE', '2026-11-20T11:00:00Z'),
      report({ ...done, startedAt: '2026-11-20T10:00:00Z' }),
      false,
      'ready',
    ],
    ['Flux is done', cluster('ACTIVE'), report({}), true, 'ready'],
    ['a later apply', old, report({}), false, 'ready'],
    ['no report', old, undefined, undefined, 'ready'],
    ['an update', { ...old, status: 'UPDATING' }, undefined, false, 'ready'],
  ] as const)('%s', (_, facts, applied, fluxReady, expected) => {
    expect(
      getLifecycleState({ cluster: facts, report: applied, now, fluxReady }),
    ).toBe(expected);
  });
});
