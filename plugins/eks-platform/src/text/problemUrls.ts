import type {
  ClusterLinks,
  Problem,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { toWebUrl } from './webUrl';

/** The file that heals or proves a problem, at its line; undefined without a repository. */
export function toFileUrl(
  problem: Pick<Problem, 'file'>,
  links: ClusterLinks,
): string | undefined {
  const base = toWebUrl(links.repositoryFiles);
  if (!problem.file || !base) {
    return undefined;
  }
  const { path, line } = problem.file;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${base}${encoded}${line ? `#L${line}` : ''}`;
}

/** The chapter of the generated runbook for a problem. */
export function toRunbookUrl(
  problem: Pick<Problem, 'id'>,
  links: ClusterLinks,
): string | undefined {
  const runbook = toWebUrl(links.runbook);
  return runbook && `${runbook.split('#')[0]}#${problem.id}`;
}
