import { clusterEntity } from '../__testUtils__/fakeFleet';
import { toClusterEntity } from './ClusterEntity';

function entity(annotations: Record<string, string>) {
  const bare = clusterEntity('bluesky');
  Object.assign(bare.metadata.annotations!, annotations);
  return bare;
}

describe('toClusterEntity', () => {
  it.each([
    [
      'https://github.com/acme/bluesky/tree/main/',
      'https://github.com/acme/bluesky',
    ],
    [
      'https://gitlab.com/acme/x/bluesky/-/tree/main/',
      'https://gitlab.com/acme/x/bluesky',
    ],
    [
      'http://localhost:7013/platforms/bluesky/src/branch/main/',
      'http://localhost:7013/platforms/bluesky',
    ],
  ])('knows the repository of %s', (files, repository) => {
    const location = { 'backstage.io/source-location': `url:${files}` };
    expect(toClusterEntity(entity(location))?.facts).toMatchObject({
      repository,
      repositoryFiles: files,
    });
  });

  it('reads owner, life cycle and annotations', () => {
    expect(
      toClusterEntity(
        entity({
          'eks-platform.io/lifecycle': 'creating',
          'eks-platform.io/flux-path': 'kube/clusters/bluesky',
          'eks-platform.io/template': 'eks-platform@0.1.0',
          'backstage.io/source-location': 'file:/tmp/x',
        }),
      ),
    ).toEqual({
      entityRef: 'resource:default/bluesky',
      name: 'bluesky',
      owners: ['group:default/team-platform'],
      unclaimed: false,
      ref: { account: 'sandbox', region: 'us-east-1', name: 'bluesky' },
      lifecycle: 'creating',
      facts: {
        owner: 'group:default/team-platform',
        repository: undefined,
        repositoryFiles: undefined,
        fluxPath: 'kube/clusters/bluesky',
        template: 'eks-platform@0.1.0',
      },
    });
    const odd = { 'eks-platform.io/lifecycle': 'who knows' };
    expect(toClusterEntity(entity(odd))?.lifecycle).toBeUndefined();
    expect(
      toClusterEntity(entity({ 'eks-platform.io/cluster': 'a/b' })),
    ).toBeUndefined();
  });

  it('takes nothing but web addresses for places of files, and nothing but texts for owners', () => {
    const odd = clusterEntity('bluesky');
    odd.metadata.annotations!['backstage.io/source-location'] =
      'url:javascript:alert(1)';
    odd.relations = [];
    odd.spec = { owner: { html: '<b>' } };
    expect(toClusterEntity(odd)?.facts).toMatchObject({
      owner: undefined,
      repository: undefined,
      repositoryFiles: undefined,
    });
  });
});
