import {
  toastApiRef,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { copyToClipboard } from '../components/Copy';
import { useCluster } from '../components/ClusterTab/ClusterContext';
import { toTabPath } from '../components/ClusterTab/tabPaths';
import { writeIncidentSummary } from '../text/incidentSummary';
import { clusterTranslationRef } from '../components/translation';

/** Copies the verdict and all problems as Markdown and says so. */
export function useCopySummary() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, base } = useCluster();
  const toastApi = useApiHolder().get(toastApiRef);
  const [said, setSaid] = useState<string>();
  const copySummary = async () => {
    const summary = writeIncidentSummary({
      view,
      word: t(`verdict.${view.verdict.word}`),
      at: new Date(),
      toUrl: target => window.location.origin + toTabPath(base, target),
    });
    const isCopied = await copyToClipboard(summary);
    const title = isCopied
      ? t('links.summaryCopied', { count: view.problems.length })
      : t('links.summaryNotCopied');
    setSaid(title);
    toastApi?.post({
      title,
      status: isCopied ? 'success' : 'warning',
      timeout: 4_000,
    });
  };
  // Apps on the legacy system may have no toasts; there the words stand beside the button.
  return { copySummary, said: toastApi ? undefined : said };
}
