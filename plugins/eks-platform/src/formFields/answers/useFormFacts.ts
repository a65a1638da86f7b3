import { useApi } from '@backstage/frontend-plugin-api';
import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import {
  eksPlatformApiRef,
  type EksPlatformApi,
} from '../../api/EksPlatformApi';

const MAX_AGE_MS = 60_000;
type FactsApi = Pick<EksPlatformApi, 'formFacts'>;
const kept = new WeakMap<FactsApi, { at: number; facts: Promise<FormFacts> }>();

/** What the form needs to know before any answer; its pages share one request. */
export function useFormFacts() {
  const api = useApi(eksPlatformApiRef);
  return useAsyncRetry(() => readFacts(api), [api]);
}

/** Facts of the form; asked once a minute at most. */
export async function readFacts(api: FactsApi): Promise<FormFacts> {
  const now = Date.now();
  const known = kept.get(api);
  if (known && now - known.at < MAX_AGE_MS) {
    return known.facts;
  }
  const facts = api.formFacts();
  kept.set(api, { at: now, facts });
  facts.catch(() => kept.delete(api));
  return facts;
}
