import type { Instant } from '../clock/Clock';
import type { ResourceExchange } from './Exchange';
import type { ServedKinds } from './discovery';
import { measured } from './metrics';
import { apiVersionOf } from './ResourceKind';
import { selectionOf } from './selection';
import { sendAnswer } from './sendAnswer';
import { methodNotAllowed, notFound } from './StatusError';
import { serviceUnavailable } from './TextError';

/** Answers for metrics-server, or for its absence behind the aggregator. */
export async function answerMetrics(
  exchange: ResourceExchange,
  served: ServedKinds,
  verb: string,
  now: Instant,
): Promise<void> {
  const { resource, cluster, query } = exchange;
  const { kind, name } = resource;
  if (served.stale.includes(kind.group)) {
    throw serviceUnavailable();
  }
  if (verb !== 'get' && verb !== 'list') {
    throw methodNotAllowed();
  }
  const { matches } = selectionOf(resource, query);
  const items = measured(
    cluster.store,
    kind.kind === 'PodMetrics' ? 'PodMetrics' : 'NodeMetrics',
    now,
  ).filter(matches);
  if (name === undefined) {
    await sendAnswer(exchange, 200, {
      kind: `${kind.kind}List`,
      apiVersion: apiVersionOf(kind),
      metadata: {},
      items: items.map(({ kind: _, apiVersion: __, ...item }) => item),
    });
    return;
  }
  const found = items.find(({ metadata }) => metadata.name === name);
  if (!found) {
    throw notFound(kind, name);
  }
  await sendAnswer(exchange, 200, found);
}
