import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The OpenAPI document of this plugin, as it lies in the package. */
export function readApiDescription(): Record<string, unknown> {
  const file = resolvePackagePath(
    '@eks-platform/backstage-plugin-eks-platform-backend',
    'src/schema/openapi.yaml',
  );
  return parse(readFileSync(file, 'utf8'));
}
