import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import { readApiDescription } from './readApiDescription';

/** `GET /openapi.json`: what every route takes and answers; anyone with a token may read it. */
export function addDescriptionRoutes(
  router: Router,
  options: { httpAuth: HttpAuthService },
): void {
  const description = readApiDescription();
  router.get('/openapi.json', async (request, response) => {
    await options.httpAuth.credentials(request);
    response.set('Cache-Control', 'private, no-cache');
    response.json(description);
  });
}
