import {
  createTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { lazyTexts } from '../text/lazyTexts';
import { clusterMessages } from './messages';

/** Texts of the cluster tab and the Component tab in English, and Portuguese on demand. @alpha */
export const clusterTranslationRef = createTranslationRef({
  id: 'plugin.eks-platform.cluster',
  messages: clusterMessages,
  translations: {
    pt: lazyTexts(() => import('./pt').then(m => m.clusterTextsPt)),
  },
});

/** Looks up a text; spelled out, as the compiler cannot write the inferred type down. */
export type ClusterText = TranslationFunction<typeof clusterTranslationRef.T>;
