import { blueskyHealthy } from '../../testUtils';
import { PROBLEM_CASES } from '../../testing/problems/problemCases';
import { deriveClusterView } from '../../view/deriveClusterView';

const view = deriveClusterView(blueskyHealthy());

describe('identity', () => {
  it('tells who has which role, who may enter, and from where', () => {
    expect(view.identity.data).toMatchObject({
      identities: [
        { serviceAccount: 'karpenter', state: 'ok', usedBy: ['karpenter'] },
        { serviceAccount: 'cert-manager' },
        { serviceAccount: 'ebs-csi-controller-sa', usedBy: [] },
      ],
      access: [
        { note: 'how Backstage reads', may: ['group platform-portal:readers'] },
        { may: ['AmazonEKSClusterAdminPolicy'] },
      ],
      endpoint: {
        allowed: [
          { cidr: '198.51.100.7/32', whose: 'Backstage' },
          { cidr: '192.0.2.16/28' },
        ],
        backstageAllowed: true,
      },
    });
  });

  it('says nothing of the endpoint while EKS does not', () => {
    const state = blueskyHealthy();
    state.aws.cluster = { state: 'denied' };
    expect(deriveClusterView(state).identity.data?.endpoint).toBeUndefined();
  });

  it('marks the association that a problem is about', () => {
    const [{ broken }] = PROBLEM_CASES['pod-identity-mismatch'];
    expect(
      deriveClusterView(broken).identity.data?.identities[0],
    ).toMatchObject({
      namespace: 'karpenter',
      state: 'critical',
      problem: 'pod-identity-mismatch:karpenter/karpenter',
    });
  });
});
