import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readOwnGroups } from './ownGroups';

const group = (name: string, parent?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  relations: parent
    ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
    : [],
});

const ada: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada' },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-web' }],
};

const read = (user: Parameters<typeof readOwnGroups>[0]['user']) =>
  readOwnGroups({
    user,
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [group('team-web', 'web'), group('web', 'team-web')],
    }),
  });

describe('readOwnGroups', () => {
  it('finds the groups of a user and those above them, also in a circle', async () => {
    expect(
      await read({ entity: ada as never, ref: 'user:default/ada' }),
    ).toEqual([
      'group:default/team-web',
      'group:default/web',
      'user:default/ada',
    ]);
  });

  it('gives a user whom the catalog does not know no group at all', async () => {
    expect(await read({ ref: 'user:default/Mallory' })).toEqual([
      'user:default/mallory',
    ]);
  });

  it('knows nothing of a service', async () => {
    expect(await read(undefined)).toBeUndefined();
    expect(await read({})).toBeUndefined();
  });
});
