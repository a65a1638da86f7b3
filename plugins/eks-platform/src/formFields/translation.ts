import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { formMessages } from './messages';

/** Texts of the form "new EKS platform" in English. @alpha */
export const formTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.form',
  messages: formMessages,
});

/** Looks up a text; spelled out, as the compiler cannot write the inferred type down. */
export type FormText = TranslationFunction<typeof formTranslationRef.T>;
