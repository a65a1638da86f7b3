import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { entityCardMessages } from './messages';

/** Texts of the cards of the entity page in English. @alpha */
export const entityCardTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.cards',
  messages: entityCardMessages,
});

/** Looks up a text; spelled out, as the compiler cannot write the inferred type down. */
export type CardText = TranslationFunction<typeof entityCardTranslationRef.T>;
