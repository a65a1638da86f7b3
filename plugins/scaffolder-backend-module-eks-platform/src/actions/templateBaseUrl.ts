import { InputError } from '@backstage/errors';
import type { TemplateInfo } from '@backstage/plugin-scaffolder-common';

/** Where the template of a task is; its library lies beside it. */
export function templateBaseUrl(info: TemplateInfo | undefined): string {
  if (!info?.baseUrl) {
    throw new InputError(
      'The location of the template is not known, so its library cannot be read',
    );
  }
  return info.baseUrl;
}
