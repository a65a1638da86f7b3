import type { ItemState } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactElement } from 'react';
import styles from './Glyph.module.css';

/** Shapes on a grid of 16 units; each state differs by shape, not only by colour. */
export const GLYPH_SHAPES: Record<ItemState, ReactElement> = {
  critical: (
    <>
      <path
        className={styles.solidCritical}
        d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z"
        stroke="currentColor"
        strokeLinejoin="round"
      />
      <path
        className={styles.markCritical}
        d="M8 4.5v3.9M8 11.3v.2"
        strokeLinecap="round"
        strokeWidth="1.8"
      />
    </>
  ),
  warning: (
    <>
      <path
        className={styles.solidWarning}
        d="M8 1.6 15 14.2H1z"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path
        className={styles.markWarning}
        d="M8 6.4v3M8 12v.1"
        strokeLinecap="round"
        strokeWidth="1.6"
      />
    </>
  ),
  notice: (
    <>
      <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" strokeLinejoin="round" />
      <path d="M8 7.8v2.8M8 5.2v.1" strokeLinecap="round" strokeWidth="1.6" />
    </>
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="6.6" />
      <path d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
  progressing: (
    <>
      <circle cx="8" cy="8" r="6" opacity="0.25" strokeWidth="2" />
      <path
        className={styles.arc}
        d="M8 2a6 6 0 1 1-6 6"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  ),
  suspended: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3" />
      <path d="M6.2 5.2v5.6M9.8 5.2v5.6" strokeWidth="1.8" />
    </>
  ),
  waits: (
    <>
      <circle cx="8" cy="8" r="6.6" />
      <path d="M5.4 4.6h5.2L8 8zM8 8l2.6 3.4H5.4z" strokeLinejoin="round" />
    </>
  ),
  leaving: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3" />
      <path d="M8 4.4v6.8M5.2 8.6 8 11.4l2.8-2.8" />
    </>
  ),
  denied: (
    <>
      <rect
        x="2.6"
        y="7"
        width="10.8"
        height="7.4"
        rx="1.4"
        fill="currentColor"
      />
      <path d="M5 7V4.8a3 3 0 0 1 6 0V7" strokeWidth="1.6" />
    </>
  ),
  unreachable: (
    <path
      d="M1.4 6a9.4 9.4 0 0 1 13.2 0M3.8 8.6a6 6 0 0 1 8.4 0M6.2 11.2a2.6 2.6 0 0 1 3.6 0M8 13.6v.2M2.2 2.2l11.6 11.6"
      strokeLinecap="round"
    />
  ),
  late: (
    <>
      <circle cx="8" cy="8" r="6.6" />
      <path d="M8 4.2V8l2.6 1.8" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeDasharray="2.2 1.8" />
      <path d="M6.4 6.4a1.7 1.7 0 1 1 2.4 1.6c-.5.3-.8.6-.8 1.2M8 11.2v.2" />
    </>
  ),
  'not-installed': (
    <>
      <rect
        x="1.8"
        y="1.8"
        width="12.4"
        height="12.4"
        rx="2.4"
        strokeDasharray="2.4 1.8"
      />
      <path d="M5.4 8h5.2" />
    </>
  ),
  'not-applicable': <path d="M5 8h6" strokeWidth="1.6" />,
};

/** The only filled "ok": it belongs to the verdict. */
export const FILLED_OK = (
  <>
    <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
    <path
      className={styles.markOk}
      d="m4.8 8.2 2.2 2.2 4.2-4.8"
      strokeWidth="1.8"
    />
  </>
);
