import {
  stringifyClusterRef,
  type ClusterView,
  type Problem,
  type ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { joinVerdict } from './verdict';

/** Options for {@link writeIncidentSummary}. */
export interface WriteIncidentSummaryOptions {
  view: ClusterView;
  /** The verdict's word for a person. */
  word: string;
  at: Date;
  toUrl: (target: ViewTarget) => string;
}

/** The state of a cluster as Markdown, to be pasted where an incident is talked about. */
export function writeIncidentSummary(
  options: WriteIncidentSummaryOptions,
): string {
  const { view, word, at, toUrl } = options;
  return [
    `# ${joinVerdict(view.verdict, word)}`,
    '',
    `${stringifyClusterRef(view.cluster)} · ${at.toISOString()}`,
    '',
    view.verdict.summary,
    ...view.problems.flatMap((problem, index) =>
      writeProblem(problem, index + 1, toUrl),
    ),
    '',
    toUrl({ tab: 'overview' }),
    '',
  ].join('\n');
}

function writeProblem(
  problem: Problem,
  number: number,
  toUrl: (target: ViewTarget) => string,
): string[] {
  const hurts = problem.hurts.map(({ count, what }) => `${count} ${what}`);
  return [
    '',
    `## ${number}. ${problem.title} (${problem.severity})`,
    '',
    `Because: ${problem.because}`,
    `Do: ${problem.next}`,
    ...(problem.since ? [`Since: ${problem.since}`] : []),
    ...(hurts.length > 0 ? [`Hurts: ${hurts.join(', ')}`] : []),
    '',
    ...problem.evidence.map(
      ({ object, says, at }) => `- ${object}: ${says}${at ? ` (${at})` : ''}`,
    ),
    '',
    toUrl(problem.target),
  ];
}
