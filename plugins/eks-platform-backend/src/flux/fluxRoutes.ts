import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  FLUX_KINDS,
  FLUX_VERBS,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import { z } from 'zod';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { FluxWrites } from './FluxWrites';

export interface FluxRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: ClusterCatalog;
  access: ClusterAccess;
  fluxWrites: FluxWrites;
}

const kubernetesName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/);

const targetSchema = z.strictObject({
  kind: z.enum(FLUX_KINDS),
  namespace: kubernetesName,
  name: kubernetesName,
});

/** `POST /clusters/:kind/:namespace/:name/flux/{reconcile,suspend,resume}`. */
export function addFluxRoutes(
  router: Router,
  options: FluxRoutesOptions,
): void {
  const { httpAuth, auditor, catalog, access, fluxWrites } = options;
  for (const verb of FLUX_VERBS) {
    router.post(
      `/clusters/:kind/:namespace/:name/flux/${verb}`,
      async (request, response) => {
        // Each write names a person.
        const credentials = await httpAuth.credentials(request, {
          allow: ['user'],
        });
        const target = targetSchema.safeParse(request.body);
        if (!target.success) {
          throw new InputError(
            'Name an object of Flux by kind, namespace and name',
            target.error,
          );
        }
        const entityRef = stringifyEntityRef(request.params);
        const { kind, namespace, name } = target.data;
        const asked = await audited(
          auditor,
          {
            eventId: 'flux-write',
            severityLevel: 'medium',
            request,
            meta: {
              queryType: verb,
              entityRef,
              object: `${kind}/${namespace}/${name}`,
            },
          },
          async () => {
            const entity = await catalog.get(entityRef, { credentials });
            await access.requireRead(entity.entityRef, { credentials });
            await access.requireWrite(entity.entityRef, verb, { credentials });
            return fluxWrites.ask(entity.ref, target.data, verb);
          },
        );
        response.status(202).json(asked);
      },
    );
  }
}
