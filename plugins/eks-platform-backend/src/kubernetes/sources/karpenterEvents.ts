import { projectText } from '../freeText';
import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

/** What Karpenter says of nodes, claims, pools and classes; its many words about pods stay out. */
export const karpenterEvents = defineSource({
  key: 'karpenterEvents',
  path: '/api/v1/events',
  query: { fieldSelector: 'source=karpenter,involvedObject.kind!=Pod' },
  project: event => {
    const meta = projectMeta(event);
    // Events of the newer API carry a series instead of a count, and one time with microseconds.
    const firstAt = event.firstTimestamp ?? event.eventTime ?? meta.createdAt;
    return {
      meta,
      kind: event.involvedObject?.kind ?? '',
      name: event.involvedObject?.name ?? '',
      reason: event.reason ?? '',
      message: projectText(event.message),
      firstAt,
      lastAt: event.series?.lastObservedTime ?? event.lastTimestamp ?? firstAt,
      count: event.series?.count ?? event.count ?? 1,
    };
  },
});
