import { getObjectKey } from '../kubernetes/objectKey';
import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';
import { isSameRepository } from './sameRepository';

const COMMIT = /(?:^|[@:])sha1:([0-9a-f]{40})$/;

/** Commits that Flux fetched, as far as its sources still tell. */
export function listGitChanges(findings: Findings): ChangeRow[] {
  const { repository } = findings.state.entity;
  return (findings.kubernetes.gitRepositories ?? []).flatMap(source => {
    const { artifactAt, artifactRevision, follows, url, kind } = source;
    const short = artifactRevision?.split(':').at(-1)?.slice(0, 7);
    const commit = COMMIT.exec(artifactRevision ?? '')?.[1];
    const key = getObjectKey(source.meta);
    return artifactAt && short
      ? [
          {
            id: `git:${key}:${short}`,
            at: artifactAt,
            kind: 'git' as const,
            what: `Flux fetched \`${nameBranch(follows)}${short}\``,
            failed: false,
            objects: [],
            ...(commit && isSameRepository(url, repository) && { commit }),
            target: {
              tab: 'delivery' as const,
              query: { object: `${kind}/${key}` },
            },
          },
        ]
      : [];
  });
}

/** `main@` of `refs/heads/main`. */
function nameBranch(follows: string | undefined): string {
  return follows ? `${follows.replace(/^refs\/(heads|tags)\//, '')}@` : '';
}
