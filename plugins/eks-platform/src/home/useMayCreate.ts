import { usePermission } from '@backstage/plugin-permission-react';

const CREATE_TASK = {
  type: 'basic',
  name: 'scaffolder.task.create',
  attributes: { action: 'create' },
} as const;

/** Whether the user may run templates; false until it is known. */
export function useMayCreate(): boolean {
  return usePermission({ permission: CREATE_TASK }).allowed;
}
