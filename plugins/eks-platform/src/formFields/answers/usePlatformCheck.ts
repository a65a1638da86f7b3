import { useApi } from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import type { CheckedAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { PlatformChecks } from './PlatformChecks';
import type { PartialAnswers } from './presetAnswers';

const DEBOUNCE_MS = 300;

/** The last check; `updating` keeps the result of older answers, `failed` all of it but the findings. */
export interface CheckState {
  status: 'ready' | 'updating' | 'failed';
  result?: CheckedAnswers;
  error?: Error;
}

/** Asks the server about the answers, some time after the last key. */
export function usePlatformCheck(answers: PartialAnswers): CheckState {
  const checks = PlatformChecks.of(useApi(eksPlatformApiRef));
  const [state, setState] = useState<CheckState>(() => ({
    status: checks.peek(answers) ? 'ready' : 'updating',
    result: checks.peek(answers) ?? checks.latest,
  }));

  useEffect(() => {
    const known = checks.peek(answers);
    if (known) {
      setState({ status: 'ready', result: known });
      return undefined;
    }
    let isStale = false;
    setState(before => ({ ...before, status: 'updating' }));
    const timer = setTimeout(async () => {
      try {
        const result = await checks.check(answers);
        if (!isStale) {
          setState({ status: 'ready', result });
        }
      } catch (error) {
        if (!isStale) {
          setState(({ result }) => ({
            // What was wrong with older answers need not be wrong with these.
            result: result && { ...result, findings: [] },
            status: 'failed',
            error: toError(error),
          }));
        }
      }
    }, DEBOUNCE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // The form hands out a new object on every render; only its content counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [checks, JSON.stringify(answers)]);

  return state;
}
