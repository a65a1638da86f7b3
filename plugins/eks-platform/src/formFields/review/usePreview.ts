import { useApi } from '@backstage/frontend-plugin-api';
import type { PlatformPreview } from '@eks-platform/backstage-plugin-eks-platform-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import type { PartialAnswers } from '../answers/presetAnswers';

/** The files that Create would write for these answers. */
export function usePreview(answers: PartialAnswers) {
  const api = useApi(eksPlatformApiRef);
  return useAsyncRetry(
    (): Promise<PlatformPreview> => api.previewPlatform(answers),
    [api, JSON.stringify({ ...answers, edited: undefined })],
  );
}
