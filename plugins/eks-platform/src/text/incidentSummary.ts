import {
  formatCount,
  stringifyClusterRef,
  type ClusterView,
  type HurtRow,
  type Problem,
  type ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { escapeMarkdown as md } from './markdown';
import { toFileUrl, toRunbookUrl } from './problemUrls';
import { joinVerdict } from './verdict';
import { toWebUrl } from './webUrl';

const MOST_CHANGES = 8;
const MOST_HURT = 10;

/** Options for {@link writeIncidentSummary}. */
export interface WriteIncidentSummaryOptions {
  view: ClusterView;
  /** The verdict's word for a person. */
  word: string;
  at: Date;
  toUrl: (target: ViewTarget) => string;
}

/** The state of a cluster as Markdown, to be pasted where an incident is talked about. Text of objects can do nothing in it. */
export function writeIncidentSummary(
  options: WriteIncidentSummaryOptions,
): string {
  const { view, word, at, toUrl } = options;
  const { seen, total } = view.coverage;
  const repository = toWebUrl(view.links.repository);
  return [
    `# ${md(joinVerdict(view.verdict, word))}`,
    '',
    `${md(stringifyClusterRef(view.cluster))} · ${at.toISOString()}`,
    '',
    md(view.verdict.summary),
    ...(seen < total ? ['', `Seen: ${seen} of ${total} sections`] : []),
    ...view.problems.flatMap((problem, index) => [
      '',
      `## ${index + 1}. ${md(problem.title)} (${problem.severity})`,
      '',
      ...writeProblem(problem, view),
      '',
      toUrl(problem.target),
    ]),
    ...writeHurt(view.overview.data?.hurt ?? [], view.problems),
    ...writeChanges(view),
    '',
    ...(repository ? [`Repository: ${repository}`] : []),
    `Live: ${toUrl({ tab: 'overview' })}`,
    '',
  ].join('\n');
}

function writeProblem(problem: Problem, view: ClusterView): string[] {
  const hurts = problem.hurts.map(({ count, what }) => `${count} ${what}`);
  const fileUrl = toFileUrl(problem, view.links);
  const runbookUrl = toRunbookUrl(problem, view.links);
  const after = view.changes.data?.begins.find(
    begin => begin.problem === problem.key,
  )?.after;
  return [
    ...[
      `Because: ${md(problem.because)}`,
      `Do: ${md(problem.next)}`,
      ...(problem.since ? [`Since: ${problem.since}`] : []),
      ...(after ? [`Began: ${after.minutes} min after ${md(after.what)}`] : []),
      ...(hurts.length > 0 ? [`Hurts: ${md(hurts.join(', '))}`] : []),
      ...(fileUrl ? [`File: ${fileUrl}`] : []),
      ...(runbookUrl ? [`Runbook: ${runbookUrl}`] : []),
    ].map(endLine),
    '',
    ...problem.evidence.map(
      ({ object, says, at }) =>
        `- ${md(object)}: ${md(says)}${at ? ` (${at})` : ''}`,
    ),
  ];
}

/** Markdown joins lines, unless two spaces end them. */
function endLine(line: string): string {
  return `${line}  `;
}

function writeHurt(
  rows: readonly HurtRow[],
  problems: readonly Problem[],
): string[] {
  if (rows.length === 0) {
    return [];
  }
  const lines = rows.slice(0, MOST_HURT).map(row => {
    const number = problems.findIndex(({ key }) => key === row.problem) + 1;
    const names = row.workloads.map(({ name }) => name);
    const others = row.moreWorkloads > 0 ? [`${row.moreWorkloads} more`] : [];
    const list = [...names, ...others].join(', ');
    const pods =
      row.pods > 0 ? [`${formatCount(row.pods, 'pod')} (${list})`] : [];
    return `- ${md(row.owner ?? 'no owner')}: ${md(
      [...pods, ...row.hosts].join(', '),
    )}${number > 0 ? `, problem ${number}` : ''}`;
  });
  const more = rows.length - lines.length;
  return [
    '',
    '## Who is hurt',
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}

function writeChanges(view: ClusterView): string[] {
  const changes = view.changes.data?.changes ?? [];
  return changes.length === 0
    ? []
    : [
        '',
        '## What changed',
        '',
        ...changes
          .slice(0, MOST_CHANGES)
          .map(
            ({ at, what, by }) =>
              `- ${at} ${md(what)}${by ? ` by ${md(by)}` : ''}`,
          ),
      ];
}
