import { getReconciliation } from '../../flux/reconciliation';
import { formatAge, getAge } from '../../view/age';
import { formatCount } from '../../view/words';
import { found } from '../found';
import { count } from '../hurts';
import type { RegisteredProblem } from '../rule';
import { getFluxObject, listFluxWorkers } from './fluxFailure';

// A controller that starts or is busy is back by then.
const PATIENCE_MS = 10 * 60_000;

export const fluxSilent: RegisteredProblem = {
  id: 'flux-silent',
  severity: 'warning',
  level: 'effect',
  scenario: 'flux-silent',
  clears: 'The controllers report on every object.',
  rule: (findings, explained) => {
    const silent = listFluxWorkers(findings).filter(
      object =>
        getReconciliation(object, findings.now).state === 'unknown' &&
        (getAge(object.meta.createdAt, findings.now) ?? 0) >= PATIENCE_MS &&
        !explained.objects.has(getFluxObject(object)),
    );
    const [first] = silent;
    if (!first) {
      return [];
    }
    const since = silent.map(({ meta }) => meta.createdAt).sort()[0];
    const kinds = [...new Set(silent.map(({ kind }) => kind))];
    return [
      found(fluxSilent, {
        object: kinds.sort().join('+'),
        title: `Flux does not look at ${
          silent.length === 1
            ? `${first.kind} ${first.meta.name}`
            : `${formatCount(silent.length, 'object')} of its own`
        }`,
        because: `No controller has ever reported on ${
          silent.length === 1 ? 'it' : 'them'
        }, for ${formatAge(
          getAge(since, findings.now) ?? 0,
        )}: the controller does not run, or is not told of the namespace.`,
        evidence: silent.map(object => ({
          object: `${object.kind} ${object.meta.name}`,
          says: 'has no condition',
          at: object.meta.createdAt,
        })),
        since,
        next: 'Look at the controllers in `flux-system`: do they run, and may they watch all namespaces',
        hurts: count(silent.length, 'object of Flux', 'objects of Flux'),
        clearsIn: 'a minute after the controller runs',
        target: { tab: 'delivery', query: { object: getFluxObject(first) } },
        explains: { objects: silent.map(getFluxObject) },
      }),
    ];
  },
};
