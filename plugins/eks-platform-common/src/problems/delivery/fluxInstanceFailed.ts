import { getReconciliation } from '../../flux/reconciliation';
import { getObjectKey } from '../../kubernetes/objectKey';
import { shorten } from '../../view/words';
import { found } from '../found';
import type { RegisteredProblem } from '../rule';

export const fluxInstanceFailed: RegisteredProblem = {
  id: 'flux-instance-failed',
  severity: 'warning',
  level: 'effect',
  scenario: 'flux-instance-failed',
  clears: 'The FluxInstance is ready.',
  rule: (findings, explained) =>
    (findings.kubernetes.fluxInstances ?? []).flatMap(instance => {
      const key = `FluxInstance/${getObjectKey(instance.meta)}`;
      const { state, message, since } = getReconciliation(
        instance,
        findings.now,
      );
      if (state !== 'failed' || explained.objects.has(key)) {
        return [];
      }
      return [
        found(fluxInstanceFailed, {
          object: getObjectKey(instance.meta),
          title: 'Flux itself cannot be installed or upgraded',
          because:
            "The operator could not bring Flux's controllers to what is asked for; those that run keep running.",
          evidence: [
            {
              object: `FluxInstance ${instance.meta.name}`,
              says: shorten(message ?? 'not ready', 200),
              ...(since && { at: since }),
            },
          ],
          ...(since && { since }),
          next: 'Correct the version or the values of Flux in `infra/flux`, and apply',
          file: { path: 'infra/flux' },
          clearsIn: 'a few minutes after the fix',
          target: { tab: 'delivery', query: { object: key } },
          explains: { objects: [key] },
        }),
      ];
    }),
};
