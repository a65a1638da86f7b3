import { useEffect, useState } from 'react';
import { copyToClipboard } from './copyToClipboard';

const SHOWN_MS = 2_000;

/** How the last copy went; `idle` again after two seconds. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** Copies texts and says whether that worked. */
export function useClipboard(): [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') {
      return undefined;
    }
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (text: string) =>
    setState((await copyToClipboard(text)) ? 'copied' : 'failed');
  return [state, copy];
}
