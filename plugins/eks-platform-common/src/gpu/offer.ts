import type { Quantity } from '../view/quantity';

/**
 * Whether one could have a machine of this type now. AWS promises nothing, so there is no "yes".
 *
 * `no`: something that we know stands against it. `likely`: one was sold or is reserved a moment ago. `not-asked`:
 * nothing stands against it, and nobody tried. `unknown`: a source that would tell does not answer.
 *
 * @public
 */
export type GpuAnswer = 'no' | 'likely' | 'not-asked' | 'unknown';

/** One type and way of buying, with the answer. @public */
export interface GpuOffer {
  type: string;
  capacityType: 'spot' | 'on-demand' | 'reserved';
  devices: number;
  model: string;
  /** Pool that may start it; absent: no pool may. */
  pool?: string;
  perHour: Quantity;
  answer: GpuAnswer;
  /** How many more the limits allow, if that is known. */
  more?: number;
  /** In words. */
  why: string;
  /** Whether a pod that waits for an accelerator would fit on it. */
  helps: boolean;
}
