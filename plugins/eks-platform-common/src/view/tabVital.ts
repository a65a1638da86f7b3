import type { ItemState } from './itemState';

/** One of the sub-tabs: glyph of the worst state and one line of at most 34 characters. @public */
export interface TabVital {
  state: ItemState;
  text: string;
}
