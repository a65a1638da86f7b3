import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions/policyModule'));

backend.add(import('@backstage/plugin-events-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));

backend.add(import('@backstage/plugin-kubernetes-backend'));

backend.add(import('@eks-platform/backstage-plugin-eks-platform-backend'));
backend.add(
  import('@eks-platform/backstage-plugin-catalog-backend-module-eks-platform'),
);
backend.add(
  import(
    '@eks-platform/backstage-plugin-kubernetes-backend-module-eks-platform'
  ),
);
backend.add(
  import(
    '@eks-platform/backstage-plugin-scaffolder-backend-module-eks-platform'
  ),
);

backend.start();
