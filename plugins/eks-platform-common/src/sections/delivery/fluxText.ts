import { readFailureCause, type FailureCause } from '../../flux/failureCause';
import type { Reconciliation } from '../../flux/reconciliation';
import type { FieldOwner } from '../../kubernetes/projections';
import { formatList, shorten } from '../../view/words';

const LENGTH = 90;

/** A failure in a few words; the message itself when nobody has met it yet. */
export function describeFailure({ message }: Reconciliation): string {
  const cause = readFailureCause(message);
  return cause
    ? shorten(describeCause(cause), LENGTH)
    : shorten(message ?? 'fails, and gives no reason', LENGTH);
}

function describeCause(cause: FailureCause): string {
  switch (cause.cause) {
    case 'unknown-kind':
      return `\`${cause.kind}\` unknown: its CRD is not installed`;
    case 'missing-path':
      return `the folder \`${cause.path}\` is not in the repository`;
    case 'missing-variable':
      return `nothing gives \`\${${cause.variable}}\` a value`;
    case 'missing-values':
      return `\`${cause.object}\` does not exist`;
    case 'immutable-field':
      return `${cause.object ? `\`${cause.object}\`` : 'an object'}: ${
        cause.field ? `\`${cause.field}\`` : 'a field'
      } cannot be changed`;
    case 'webhook-down':
      return `the webhook \`${cause.webhook}\` does not answer`;
    case 'refused':
      return `refused by \`${cause.by}\``;
    case 'missing-namespace':
      return `the namespace \`${cause.namespace}\` does not exist`;
    case 'missing-chart':
      return `no chart \`${cause.chart}\`${
        cause.version ? ` in version \`${cause.version}\`` : ''
      }`;
    case 'foreign-object':
      return `\`${cause.object}\` belongs to somebody else`;
    case 'forbidden':
      return `Flux may not ${cause.verb} ${cause.resource}`;
    case 'invalid-values':
      return 'its values do not fit the chart';
    case 'unhealthy':
      return `not healthy: ${formatList(
        cause.objects.map(({ object }) => `\`${object}\``),
        2,
      )}`;
    default:
      return 'not done within its timeout';
  }
}

/** `kubectl-edit`, `kubectl-patch` and the like are all kubectl to a person. */
export function nameManager(manager: string): string {
  if (/^kubectl/.test(manager)) {
    return 'kubectl';
  }
  if (manager === 'eks-platform-portal') {
    return 'this portal';
  }
  return /^(flux|kustomize-controller|helm-controller)$/.test(manager)
    ? { flux: 'the flux command' }[manager] ?? 'Git'
    : manager;
}

/** `suspended by kubectl`. */
export function describeSuspension(owner: FieldOwner | undefined): string {
  return owner?.manager
    ? `suspended by ${nameManager(owner.manager)}`
    : 'suspended';
}
