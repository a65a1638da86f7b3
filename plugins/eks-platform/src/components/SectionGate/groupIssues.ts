import type { SourceIssue } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Issues that one step mends. */
export interface IssueGroup {
  next?: string;
  /** Each message once, with all sources that it is said of. */
  lines: {
    state: SourceIssue['state'];
    message: string;
    sources: string[];
    since?: string;
  }[];
}

/** What keeps a section from being shown: what is absent by choice is not why the rest does not answer. */
export function listCauses(issues: SourceIssue[]): SourceIssue[] {
  const causes = issues.filter(({ state }) => state !== 'not-installed');
  return causes.length > 0 ? causes : issues;
}

/** Groups by what to do, so that the same step is not told five times. */
export function groupIssues(issues: SourceIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const { next, state, message, source, since } of issues) {
    const group = groups.get(next ?? '') ?? { next, lines: [] };
    groups.set(next ?? '', group);
    const line = group.lines.find(known => known.message === message);
    if (line) {
      line.sources.push(source);
    } else {
      group.lines.push({ state, message, sources: [source], since });
    }
  }
  return [...groups.values()];
}
