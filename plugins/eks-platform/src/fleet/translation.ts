import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { lazyTexts } from '../text/lazyTexts';
import { fleetMessages } from './fleetMessages';

/** Texts of the fleet page in English, and Portuguese on demand. @alpha */
export const fleetTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.fleet',
  messages: fleetMessages,
  translations: {
    pt: lazyTexts(() => import('./pt').then(m => m.fleetTextsPt)),
  },
});
