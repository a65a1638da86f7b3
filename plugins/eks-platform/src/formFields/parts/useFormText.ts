import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';

/** Texts of the form. */
export function useFormText() {
  return useTranslationRef(eksPlatformTranslationRef);
}

export type FormText = ReturnType<typeof useFormText>['t'];
