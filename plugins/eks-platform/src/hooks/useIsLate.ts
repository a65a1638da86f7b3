import { useEffect, useState } from 'react';

const QUICK_MS = 150;

/** Turns true when waiting has become noticeable, so that quick answers show no skeleton. */
export function useIsLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUICK_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
