import {
  stringifyClusterRef,
  type ClusterView,
  type Problem,
  type ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { toFileUrl } from './problemUrls';
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
  const { seen, total } = view.coverage;
  return [
    `# ${joinVerdict(view.verdict, word)}`,
    '',
    `${stringifyClusterRef(view.cluster)} · ${at.toISOString()}`,
    '',
    view.verdict.summary,
    ...(seen < total ? ['', `Seen: ${seen} of ${total} sections`] : []),
    ...view.problems.flatMap((problem, index) => [
      '',
      `## ${index + 1}. ${problem.title} (${problem.severity})`,
      '',
      ...writeProblem(problem, toFileUrl(problem, view.links)),
      '',
      toUrl(problem.target),
    ]),
    '',
    toUrl({ tab: 'overview' }),
    '',
  ].join('\n');
}

function writeProblem(problem: Problem, fileUrl: string | undefined): string[] {
  const hurts = problem.hurts.map(({ count, what }) => `${count} ${what}`);
  return [
    `Because: ${problem.because}`,
    `Do: ${problem.next}`,
    ...(problem.since ? [`Since: ${problem.since}`] : []),
    ...(hurts.length > 0 ? [`Hurts: ${hurts.join(', ')}`] : []),
    ...(fileUrl ? [`File: ${fileUrl}`] : []),
    '',
    ...problem.evidence.map(({ object, says, at }) =>
      joinLines(`- ${object}: ${says}${at ? ` (${at})` : ''}`),
    ),
  ];
}

/** Messages of controllers may have several lines, the second of which would leave the list. */
function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
