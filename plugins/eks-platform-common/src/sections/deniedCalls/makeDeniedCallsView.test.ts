import { blueskyHealthy } from '../../testUtils';
import { PROBLEM_CASES } from '../../testing/problems/problemCases';
import { deriveClusterView } from '../../view/deriveClusterView';

describe('denied calls', () => {
  it('lists those of the cluster first, with their service account', () => {
    const [{ broken }] = PROBLEM_CASES['aws-calls-denied'];
    expect(deriveClusterView(broken).deniedCalls.data).toMatchObject({
      calls: [
        {
          action: 'sqs:GetQueueUrl',
          serviceAccount: 'kube-system/karpenter',
          count: 42,
        },
      ],
      total: { value: 42, bound: 'exact' },
    });
  });

  it('is not asked for unless somebody looks, and not there without CloudTrail', () => {
    const state = blueskyHealthy();
    state.aws.deniedCalls = { state: 'not-asked' };
    expect(deriveClusterView(state).deniedCalls).toMatchObject({
      state: 'loading',
      issues: [{ message: expect.stringContaining('while somebody looks') }],
    });
    state.aws.deniedCalls = { state: 'not-installed' };
    expect(deriveClusterView(state).deniedCalls.state).toBe('not-installed');
  });
});
