import type {
  ClusterLinks,
  Problem,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** The file that heals or proves a problem, at its line; undefined without a repository. */
export function toFileUrl(
  problem: Pick<Problem, 'file'>,
  links: ClusterLinks,
): string | undefined {
  if (!problem.file || !links.repositoryFiles) {
    return undefined;
  }
  const { path, line } = problem.file;
  return `${links.repositoryFiles}${path}${line ? `#L${line}` : ''}`;
}

/** The chapter of the generated runbook for a problem. */
export function toRunbookUrl(
  problem: Pick<Problem, 'id'>,
  links: ClusterLinks,
): string | undefined {
  return links.runbook && `${links.runbook.split('#')[0]}#${problem.id}`;
}
