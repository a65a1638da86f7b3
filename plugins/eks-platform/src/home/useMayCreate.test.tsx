import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { useMayCreate } from './useMayCreate';

function Answer() {
  return <p>{useMayCreate() ? 'may' : 'may not'}</p>;
}

it('asks for the permission to run templates', async () => {
  const permission = mockApis.permission();
  renderInTestApp(<Answer />, {
    apis: [[permissionApiRef, permission]],
  } as any);
  expect(await screen.findByText('may')).toBeVisible();
});
