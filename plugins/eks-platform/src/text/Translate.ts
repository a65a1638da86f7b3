import type { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { eksPlatformTranslationRef } from '../translation';

/** Looks texts of this plugin up. */
export type Translate = ReturnType<
  typeof useTranslationRef<(typeof eksPlatformTranslationRef)['T']>
>['t'];
