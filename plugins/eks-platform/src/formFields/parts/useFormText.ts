import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formTranslationRef, type FormText } from '../translation';

/** Texts of the form. */
export function useFormText(): { t: FormText } {
  return useTranslationRef(formTranslationRef);
}
