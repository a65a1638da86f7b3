import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { homeMessages } from './messages';

/** Texts of the home page in English. @alpha */
export const homeTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.home',
  messages: homeMessages,
});
