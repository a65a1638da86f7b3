import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { lazyTexts } from '../text/lazyTexts';
import { homeMessages } from './messages';

/** Texts of the home page in English, and Portuguese on demand. @alpha */
export const homeTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.home',
  messages: homeMessages,
  translations: {
    pt: lazyTexts(() => import('./pt').then(m => m.homeTextsPt)),
  },
});
