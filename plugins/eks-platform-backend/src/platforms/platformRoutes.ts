import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  eksPlatformPreviewPermission,
  publicIpv4,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Request, Router } from 'express';
import { audited } from '../audit/audited';
import { ClusterAccess } from '../permissions/ClusterAccess';
import { viewerAddressOf } from '../routes/viewerAddressOf';
import type { FormUser, PlatformForms } from './PlatformForms';

export interface PlatformRoutesOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  auditor: AuditorService;
  forms: PlatformForms;
}

/** `GET /platforms/form-facts`, `GET /platforms/answers`, `GET /platforms/template`, `POST /platforms/check` and `POST /platforms/preview`. */
export function addPlatformRoutes(
  router: Router,
  options: PlatformRoutesOptions,
): void {
  const { auditor, forms, permissions } = options;
  const access = new ClusterAccess(permissions);

  router.get('/platforms/form-facts', async (request, response) => {
    const facts = await forms.facts(await userOf(request, options));
    // The caller's own address is for the caller alone.
    response.set('Cache-Control', 'private, no-store');
    response.json({
      ...facts,
      viewerAddress: publicIpv4(viewerAddressOf(request)),
    });
  });

  router.get('/platforms/answers', async (request, response) => {
    const entityRef = readEntityRef(request);
    const user = await userOf(request, options);
    await access.requireRead(entityRef, user);
    response.json(await forms.answersOf(entityRef, user));
  });

  router.get('/platforms/template', async (request, response) => {
    const entityRef = readEntityRef(request);
    const credentials = await options.httpAuth.credentials(request, {
      allow: ['user'],
    });
    await access.requireRead(entityRef, { credentials });
    response.json(await forms.templateOf(entityRef, { credentials }));
  });

  // Asked on every pause while typing, so it is not audited.
  router.post('/platforms/check', async (request, response) => {
    const user = await userOf(request, options);
    response.json(await forms.check(request.body, user));
  });

  router.post('/platforms/preview', async (request, response) => {
    const preview = await audited(
      auditor,
      { eventId: 'platform-preview', request },
      async () => forms.preview(request.body, await userOf(request, options)),
    );
    response.json(preview);
  });
}

function readEntityRef(request: Request): string {
  const text = request.query.entityRef;
  try {
    return stringifyEntityRef(parseEntityRef(String(text ?? '')));
  } catch (error) {
    throw new InputError(
      'Give ?entityRef= of a cluster, such as resource:default/checkout',
      toError(error),
    );
  }
}

async function userOf(
  request: Request,
  options: PlatformRoutesOptions,
): Promise<FormUser> {
  const { httpAuth, permissions, userInfo } = options;
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  const [decision] = await permissions.authorize(
    [{ permission: eksPlatformPreviewPermission }],
    { credentials },
  );
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not preview platforms: ${eksPlatformPreviewPermission.name} is not granted to you`,
    );
  }
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  return { credentials, userGroups: ownershipEntityRefs };
}
