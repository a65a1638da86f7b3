import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { lazyTexts } from '../text/lazyTexts';
import { taskCardMessages } from './messages';

/** Texts of the card of a running task in English, and Portuguese on demand. @alpha */
export const taskCardTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.task-card',
  messages: taskCardMessages,
  translations: {
    pt: lazyTexts(() => import('./pt').then(m => m.taskCardTextsPt)),
  },
});
