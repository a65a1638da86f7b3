import type { Instant } from '../clock/Clock';
import type { NewCommit } from '../git/fastImport';
import type { GitHost } from '../git/GitHost';
import { GIT_ORGANISATION } from '../world/demoAccounts';
import { demoRepositories } from './demoRepositories';
import type { FileTree } from './goldenTree';

/** Fills the git host with the repositories of the demo's clusters. */
export async function seedRepositories(
  host: GitHost,
  golden: FileTree,
  start: Instant,
): Promise<void> {
  await Promise.all(
    demoRepositories(golden, start).map(async seed => {
      const repository = await host.createRepository(
        GIT_ORGANISATION,
        seed.name,
        seed.description,
      );
      await repository?.commit(
        'main',
        seed.commits.map(commit => atHost(commit, host.baseUrl)),
      );
      if (repository) {
        await host.refresh(repository);
      }
    }),
  );
}

// The golden tree names the demo's usual address; a test's host has another port.
function atHost(commit: NewCommit, baseUrl: string): NewCommit {
  const { host } = new URL(baseUrl);
  const files = Object.entries(commit.files).map(([path, content]) => [
    path,
    typeof content === 'string'
      ? content.replaceAll('localhost:7013', host)
      : content,
  ]);
  return { ...commit, files: Object.fromEntries(files) };
}
