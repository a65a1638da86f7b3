import type { FoundProblem } from '../../problems/rule';
import { exactly } from '../../view/quantities';
import type { Saving } from './overviewView';

const LISTED = 5;

/** Money that open problems waste, most first; the prices are those of their rules. */
export function getSavings(found: readonly FoundProblem[]): Saving[] {
  return found
    .flatMap(({ problem, perHour = 0 }) =>
      perHour > 0
        ? [
            {
              what: problem.title,
              problem: problem.key,
              next: problem.next,
              perHour: exactly(perHour, 'USD/h', 'list prices'),
            },
          ]
        : [],
    )
    .sort((a, b) => b.perHour.value! - a.perHour.value!)
    .slice(0, LISTED);
}
