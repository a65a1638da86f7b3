import { useRouteRef } from '@backstage/frontend-plugin-api';
import { templateRouteRef } from './routes';

/** Makes the address of the form, with answers filled in if given. */
export function usePlatformFormLink(
  templateName = 'eks-platform',
): (answers?: object) => string {
  const route = useRouteRef(templateRouteRef);
  const path =
    route?.({ namespace: 'default', templateName }) ??
    `/create/templates/default/${templateName}`;
  return answers =>
    answers
      ? `${path}?${new URLSearchParams({ formData: JSON.stringify(answers) })}`
      : path;
}

/** The address of the form, filled with the answers that a platform was made from. */
export function usePlatformCloneLink(entityRef: string): string {
  const toForm = usePlatformFormLink();
  return `${toForm()}?${new URLSearchParams({ clone: entityRef })}`;
}
