import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { lazyTexts } from '../text/lazyTexts';
import { formMessages } from './messages';

/** Texts of the form "new EKS platform" in English, and Portuguese on demand. @alpha */
export const formTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.form',
  messages: formMessages,
  translations: {
    pt: lazyTexts(() => import('./pt').then(m => m.formTextsPt)),
  },
});

/** Looks up a text; spelled out, as the compiler cannot write the inferred type down. */
export type FormText = TranslationFunction<typeof formTranslationRef.T>;
