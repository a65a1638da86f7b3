import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { eksPlatformApiRef } from '../src/api/EksPlatformApi';
import { DevApi } from './DevApi';

// `package start --entrypoint dev/form` shows the form and the home widgets without a backend.
const api = ApiBlueprint.make({
  params: define =>
    define({
      api: eksPlatformApiRef,
      deps: {},
      factory: () => new DevApi() as any,
    }),
});

const groups = ['team-checkout', 'team-platform'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [], profile: { email: `${name}@acme.dev` } },
}));

const catalog = ApiBlueprint.make({
  name: 'catalog',
  params: define =>
    define({
      api: catalogApiRef,
      deps: {},
      factory: () =>
        ({ getEntitiesByRefs: async () => ({ items: groups }) } as any),
    }),
});

const form = PageBlueprint.make({
  name: 'form',
  params: {
    path: '/form',
    loader: () => import('./FormPage').then(m => <m.FormPage />),
  },
});

const home = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/home',
    loader: () => import('./HomePage').then(m => <m.HomePage />),
  },
});

createDevApp({
  features: [
    createFrontendPlugin({
      pluginId: 'eks-platform',
      extensions: [api, catalog, form, home],
    }),
  ],
});
