/** State of one thing on the tab; drawn as a glyph with a word. @public */
export type ItemState =
  | 'critical'
  | 'warning'
  | 'notice'
  | 'ok'
  | 'progressing'
  | 'suspended'
  | 'waits'
  | 'leaving'
  | 'denied'
  | 'unreachable'
  | 'late'
  | 'unknown'
  | 'not-installed'
  | 'not-applicable';
