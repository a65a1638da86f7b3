import {
  ApiBlueprint,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { EksPlatformClient } from '../api/EksPlatformClient';

export const eksPlatformApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: eksPlatformApiRef,
      deps: { fetchApi: fetchApiRef, identityApi: identityApiRef },
      factory: options => new EksPlatformClient(options),
    }),
});
