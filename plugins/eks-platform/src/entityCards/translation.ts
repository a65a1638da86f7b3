import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { lazyTexts } from '../text/lazyTexts';
import { entityCardMessages } from './messages';

/** Texts of the cards of the entity page in English, and Portuguese on demand. @alpha */
export const entityCardTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.cards',
  messages: entityCardMessages,
  translations: {
    pt: lazyTexts(() => import('./pt').then(m => m.entityCardTextsPt)),
  },
});

/** Looks up a text; spelled out, as the compiler cannot write the inferred type down. */
export type CardText = TranslationFunction<typeof entityCardTranslationRef.T>;
