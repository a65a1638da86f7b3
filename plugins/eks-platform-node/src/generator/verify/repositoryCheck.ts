import type { Failure } from './failure';
import type { RepositoryTree } from './RepositoryTree';

/** One question about a rendered repository. */
export interface RepositoryCheck {
  id: string;
  title: string;
  run(tree: RepositoryTree):
    | Promise<{ count: number; failures: Failure[] }>
    | {
        /** How many things were looked at. */
        count: number;
        failures: Failure[];
      };
}
