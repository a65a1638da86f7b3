import type { Instant } from '../clock/Clock';
import type { NewCommit } from '../git/fastImport';
import type { GitHost } from '../git/GitHost';
import { GIT_ORGANISATION } from '../world/demoAccounts';
import type { Scenario } from '../world/Scenario';
import type { FileTree } from './goldenTree';

/** Fills the git host with the repositories that scenarios begin with. */
export async function seedRepositories(
  host: GitHost,
  scenarios: Scenario[],
  golden: FileTree,
  start: Instant,
): Promise<void> {
  await Promise.all(
    scenarios.map(async scenario => {
      const seed = scenario.repository?.(golden, start);
      if (!seed) {
        return;
      }
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
