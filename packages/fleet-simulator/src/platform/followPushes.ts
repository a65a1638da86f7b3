import type { GitHost, Push } from '../git/GitHost';
import { newPlatform } from '../scenarios/newPlatform';
import { GIT_ORGANISATION } from '../world/demoAccounts';
import type { World } from '../world/World';
import type { PlatformTree } from './PlatformTree';
import { readPlatformTree } from './readPlatformTree';

const READ = /\.(ya?ml|tfvars|tf)$/;
const LARGEST_FILE = 1024 * 1024;

/**
 * Plays whoever applies: a pushed repository that describes a cluster brings that cluster to life.
 *
 * The first repository that names a cluster keeps it; a later push to it is what Flux applies next.
 */
export function followPushes(host: GitHost, world: World): void {
  const owners = new Map<string, string>();
  host.onPush(async push => {
    const { repository } = push;
    // What cannot be read describes no cluster; the push itself is fine.
    const platform = await readPushed(push).catch(() => undefined);
    const id =
      platform && `${platform.account}.${platform.region}.${platform.cluster}`;
    if (!id || repository.owner !== GIT_ORGANISATION) {
      return;
    }
    const owner = owners.get(id) ?? repository.name;
    if (owner !== repository.name) {
      return;
    }
    owners.set(id, owner);
    const pushedAt = world.clock.now();
    world.setRepository(id, {
      url: `${host.baseUrl}/${repository.owner}/${repository.name}.git`,
      head: push.head,
      previous: push.previous,
      pushedAt,
      platform,
    });
    if (!world.has(id)) {
      world.add(newPlatform(platform, push.head, pushedAt));
    }
  });
}

async function readPushed({
  repository,
  head,
}: Push): Promise<PlatformTree | undefined> {
  const paths = (await repository.paths(head)).filter(path => READ.test(path));
  const contents = await repository.files(head, paths);
  const files = new Map(
    [...contents]
      .filter(([, content]) => content.length <= LARGEST_FILE)
      .map(([path, content]) => [path, content.toString()]),
  );
  return readPlatformTree(files);
}
