import type { SourceIssue } from '../sections/section';
import type { SourceArea } from '../sources/sourceArea';

/** One source of the view, for the list behind "Data". @public */
export interface SourceStatus {
  /** `nodes`, `nodepools.karpenter.sh`, `eks:DescribeCluster`. */
  source: string;
  /** Which of the parts that "7 of 9 sections" counts. */
  area: SourceArea;
  state: 'ok' | 'late' | SourceIssue['state'];
  observedAt?: string;
  message?: string;
}
