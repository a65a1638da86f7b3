import type { SourceIssue } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Issues that one step mends. */
export interface IssueGroup {
  next?: string;
  /** Each message once, with all sources that it is said of. */
  lines: {
    state: SourceIssue['state'];
    message: string;
    sources: string[];
    /** The message without the names of its sources; absent where it does not end with one. */
    stem?: string;
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
    const stem = withoutKind(message, source);
    const line = group.lines.find(
      known => known.state === state && (known.stem ?? known.message) === stem,
    );
    if (line) {
      line.sources.push(source);
      line.message = line.stem
        ? `${line.message}, ${message.slice(stem.length + 1)}`
        : message;
    } else {
      group.lines.push({
        state,
        message,
        sources: [source],
        since,
        ...(stem !== message && { stem }),
      });
    }
  }
  return [...groups.values()];
}

// `may not list nodes`, said of eight kinds, is one sentence with eight names.
function withoutKind(message: string, source: string): string {
  const names = [source, source.split('.')[0]];
  const name = names.find(each => message.endsWith(` ${each}`));
  return name ? message.slice(0, -name.length - 1) : message;
}
