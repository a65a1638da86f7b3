import { blueskyHealthy } from '../testUtils';
import { makeAccess, makeLinks } from './clusterLinks';

describe('makeAccess', () => {
  it('finds Backstage in a range that is wider than its own', () => {
    const state = blueskyHealthy();
    if (state.aws.cluster.state === 'ok' && state.aws.cluster.value) {
      state.aws.cluster.value.publicAccessCidrs = ['198.51.100.0/24'];
    }
    expect(makeAccess(state).endpointNote).toBe(
      'The endpoint lets in 1 range, Backstage included',
    );
  });
});

describe('makeLinks', () => {
  it('leads to commits where the git host keeps them', () => {
    const state = blueskyHealthy();
    const repository = 'https://git.acme.dev/platforms/bluesky';
    const at = (files: string) =>
      makeLinks({
        ...state,
        entity: { repository, repositoryFiles: `${repository}${files}` },
      }).commits;
    expect(at('/tree/main/')).toBe(`${repository}/commit/`);
    expect(at('/src/branch/main/')).toBe(`${repository}/commit/`);
    expect(at('/-/tree/main/')).toBe(`${repository}/-/commit/`);
    expect(makeLinks({ ...state, entity: {} }).commits).toBeUndefined();
  });
});
