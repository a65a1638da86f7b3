import type { VerifyCheck } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RepositoryTree } from './RepositoryTree';

export type Failure = VerifyCheck['failures'][number];

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
