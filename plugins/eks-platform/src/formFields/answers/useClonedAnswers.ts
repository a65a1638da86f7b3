import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import type { PartialAnswers } from './presetAnswers';
import { reuseAnswers } from './reuseAnswers';

/**
 * Answers of the platform that the address names, `?clone=resource:default/bluesky`, as the start of another one.
 *
 * They are asked for once, while the form is fresh.
 */
export function useClonedAnswers(
  answers: PartialAnswers,
  options: { isWanted: boolean },
) {
  const api = useApi(eksPlatformApiRef);
  const [query] = useSearchParams();
  const entityRef = options.isWanted
    ? query.get('clone') ?? undefined
    : undefined;
  const [isFresh] = useState(answers.edited === undefined);
  const { value, error, loading } = useAsync(async () => {
    if (!entityRef || !isFresh) {
      return undefined;
    }
    return reuseAnswers((await api.platformAnswers(entityRef)).answers);
  }, [api, entityRef, isFresh]);
  return {
    name: entityRef?.slice(entityRef.lastIndexOf('/') + 1),
    isLoading: loading && Boolean(entityRef) && isFresh,
    answers: value,
    error,
  };
}
