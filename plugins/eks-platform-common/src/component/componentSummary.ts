import type { PodProjection } from '../kubernetes/projections';
import type { HostRow } from '../sections/ingress/hostRow';
import { formatCount } from '../view/words';
import { isReady } from './componentWorkloads';

/** What of a component is fine, and how its cluster is otherwise: the line under the sentence. */
export function summarizeComponent(input: {
  /** Undefined: not known. */
  pods: readonly PodProjection[] | undefined;
  hosts: readonly HostRow[];
  clusterName: string;
  /** Open problems of the cluster that do not touch the component. */
  elsewhere: number;
}): string {
  const { pods, hosts, clusterName, elsewhere } = input;
  if (!pods) {
    return 'What runs there may run well all the same.';
  }
  const ready = pods.filter(isReady).length;
  const good = hosts.filter(({ state }) => state === 'ok').length;
  const parts = [
    ...(ready > 0
      ? [`${formatCount(ready, 'pod')} ${ready === 1 ? 'is' : 'are'} ready`]
      : []),
    ...(hosts.length > 0
      ? [`${good} of ${formatCount(hosts.length, 'host')} covered`]
      : []),
  ];
  const own = parts.length > 0 ? `Of yours, ${parts.join(' and ')}. ` : '';
  return elsewhere === 0
    ? `${own}No other problem is open on ${clusterName}.`
    : `${own}${formatCount(elsewhere, 'problem')} of ${clusterName} ${
        elsewhere === 1 ? 'does' : 'do'
      } not touch you.`;
}
