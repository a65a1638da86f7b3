import { useEffect, type RefObject } from 'react';

let hasLeftAPage = false;

/**
 * After Next and Back, moves the focus to the heading of the new page, where a screen reader goes on reading, and brings
 * the wizard's step into view on a narrow page. What had the focus is gone, so it would be nowhere.
 */
export function usePageArrival(ref: RefObject<HTMLElement>) {
  useEffect(() => {
    const root = ref.current;
    // On the first page that is opened, whoever comes from elsewhere starts at the top.
    if (hasLeftAPage && document.activeElement === document.body) {
      root
        ?.querySelector<HTMLElement>('[data-page-heading]')
        ?.focus({ preventScroll: true });
    }
    showStep(root);
    return () => {
      hasLeftAPage = true;
    };
  }, [ref]);
}

function showStep(root: HTMLElement | null) {
  const wizard = root?.closest('form')?.parentElement?.parentElement;
  const step = wizard?.parentElement?.querySelector<HTMLElement>(
    '[class*="MuiStepLabel-active"]',
  );
  let scroller = step?.parentElement;
  while (scroller && scroller.scrollWidth <= scroller.clientWidth) {
    scroller = scroller.parentElement;
  }
  if (step && scroller && scroller !== document.documentElement) {
    const middle =
      step.getBoundingClientRect().left +
      step.offsetWidth / 2 -
      scroller.getBoundingClientRect().left;
    scroller.scrollLeft += middle - scroller.clientWidth / 2;
  }
}
