import type { SimulatedCluster, World } from '../world/World';

/** A cluster by its id or, where nobody asks for more, by its name. */
export function findCluster(
  world: World,
  name: string,
): SimulatedCluster | undefined {
  return world
    .clusters()
    .find(({ id, scenario }) => id === name || scenario.cluster === name);
}
