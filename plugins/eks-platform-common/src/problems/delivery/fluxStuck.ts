import { getReconciliation } from '../../flux/reconciliation';
import { formatAge, getAge } from '../../view/age';
import { shorten } from '../../view/words';
import { found } from '../found';
import type { RegisteredProblem } from '../rule';
import {
  getFluxObject,
  getHurtByFailures,
  listFluxWorkers,
} from './fluxFailure';

export const fluxStuck: RegisteredProblem = {
  id: 'flux-stuck',
  severity: 'warning',
  level: 'effect',
  scenario: 'flux-stuck',
  clears: 'Its controller comes to an end with it.',
  rule: (findings, explained) =>
    listFluxWorkers(findings).flatMap(object => {
      const key = getFluxObject(object);
      const { stuck, message, since } = getReconciliation(object, findings.now);
      if (!stuck || explained.objects.has(key)) {
        return [];
      }
      const { name, namespace = '' } = object.meta;
      const hurt = getHurtByFailures([object], findings);
      return [
        found(fluxStuck, {
          object: key,
          title: `${object.kind} ${name} does not come to an end`,
          because: `It has been in progress for ${formatAge(
            getAge(since, findings.now) ?? 0,
          )}, more than twice its own timeout, and its controller says nothing of a failure.`,
          evidence: [
            {
              object: `${object.kind} ${name}`,
              says: shorten(message ?? 'in progress', 160),
              ...(since && { at: since }),
            },
          ],
          ...(since && { since }),
          next: `Reconcile \`${name}\`; if that does not help, restart its controller in \`flux-system\``,
          action: {
            verb: 'reconcile',
            object: { kind: object.kind, namespace, name },
          },
          hurts: hurt.hurts,
          clearsIn: 'a few minutes after its controller is well',
          target: { tab: 'delivery', query: { object: key } },
          explains: { objects: hurt.objects },
        }),
      ];
    }),
};
