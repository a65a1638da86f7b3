import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { taskCardMessages } from './messages';

/** Texts of the card of a running task in English. @alpha */
export const taskCardTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.task-card',
  messages: taskCardMessages,
});
