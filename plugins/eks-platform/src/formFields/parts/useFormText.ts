import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';

/** Looks up a text; spelled out, as the compiler cannot write the inferred type down. */
export type FormText = TranslationFunction<typeof eksPlatformTranslationRef.T>;

/** Texts of the form, the home widgets and the task card. */
export function useFormText(): { t: FormText } {
  return useTranslationRef(eksPlatformTranslationRef);
}
