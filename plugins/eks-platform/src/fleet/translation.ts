import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { fleetMessages } from './fleetMessages';

/** Texts of the fleet page in English. @alpha */
export const fleetTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.fleet',
  messages: fleetMessages,
});
