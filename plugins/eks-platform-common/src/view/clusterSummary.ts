import type { LifecycleState } from '../cluster/lifecycle';
import type { Quantity } from './quantity';
import type { VerdictWord } from './verdictSentence';

/** One row of the home page and of entity cards. @public */
export interface ClusterSummary {
  entityRef: string;
  name: string;
  account?: string;
  region?: string;
  owner?: string;
  ownedByMe: boolean;
  lifecycle?: LifecycleState;
  verdict?: VerdictWord;
  /** First problem or what is being done. */
  headline?: string;
  since?: string;
  moreProblems: number;
  perHour?: Quantity;
  /** `denied`: the user may know that it exists, but not more. */
  state: 'ok' | 'loading' | 'denied' | 'unreachable';
}
