import {
  toastApiRef,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useCluster } from '../components/ClusterTab/ClusterContext';
import { toTabPath } from '../components/ClusterTab/tabPaths';
import { writeIncidentSummary } from '../text/incidentSummary';
import { eksPlatformTranslationRef } from '../translation';

/** Copies the verdict and all problems as Markdown and says so. */
export function useCopySummary() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { view, base } = useCluster();
  // Apps on the legacy system may have no toasts.
  const toastApi = useApiHolder().get(toastApiRef);
  return async () => {
    const summary = writeIncidentSummary({
      view,
      word: t(`cluster.verdict.${view.verdict.word}`),
      at: new Date(),
      toUrl: target => window.location.origin + toTabPath(base, target),
    });
    await navigator.clipboard?.writeText(summary);
    toastApi?.post({
      title: t('cluster.links.summaryCopied', { count: view.problems.length }),
      status: 'success',
      timeout: 4_000,
    });
  };
}
