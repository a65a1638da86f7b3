import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { keepAnswers, readKeptAnswers } from './keptAnswers';
import type { PartialAnswers } from './presetAnswers';

/**
 * Answers that were typed here before the page was loaded again; the wizard itself forgets them.
 *
 * They are looked for once, while the form is fresh.
 */
export function useKeptAnswers(answers: PartialAnswers) {
  const { pathname, search } = useLocation();
  const address = `${pathname}${search}`;
  const [kept, setKept] = useState(() =>
    answers.edited === undefined ? readKeptAnswers(address) : undefined,
  );
  // Answers of the link that the form began with.
  const [begun] = useState(answers);
  useEffect(() => {
    if (answers.edited !== undefined) {
      keepAnswers(address, answers);
    }
  }, [address, answers]);
  return {
    answers: kept,
    begun,
    drop: () => {
      keepAnswers(address, {});
      setKept(undefined);
    },
  };
}
