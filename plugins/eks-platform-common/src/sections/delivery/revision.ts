/** `f45d8a7` of `main@sha1:f45d8a7b…`, `41.0.2` of `41.0.2+8f3c…`; undefined without one. */
export function shortenRevision(
  revision: string | undefined,
): string | undefined {
  if (!revision) {
    return undefined;
  }
  const [name, digest] = revision.split('@');
  const commit = /^sha1:([0-9a-f]{7})/.exec(digest ?? name)?.[1];
  if (commit) {
    return commit;
  }
  const version = /^v?\d+\.\d+[\w.-]*/.exec(name)?.[0];
  return version ?? /^sha256:([0-9a-f]{7})/.exec(digest ?? name)?.[1] ?? name;
}

/** What makes two revisions the same: the digest, without the branch. */
export function getDigest(revision: string | undefined): string | undefined {
  return revision?.split('@').at(-1);
}
