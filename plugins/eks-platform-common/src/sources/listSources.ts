import type { ClusterState } from '../cluster/clusterState';
import { getObservedAt } from './readAnswer';
import type { SourceStatus } from '../view/sourceStatus';
import { toIssue } from '../sections/makeSection';
import type { SourceArea } from './sourceArea';
import { getAnswer, SOURCES, SOURCE_NAMES } from './sourceCatalogue';
import { getSourceTitle } from './sourceTitle';

/** Every source with its state; the ones that nobody needed to ask are left out. */
export function listSources(state: ClusterState): SourceStatus[] {
  return SOURCE_NAMES.flatMap(name => {
    const answer = getAnswer(state, name);
    if (answer.state === 'not-asked') {
      return [];
    }
    const issue = toIssue(name, answer);
    const observedAt = getObservedAt(answer);
    return [
      {
        source: getSourceTitle(name).source,
        area: SOURCES[name].area,
        state: issue?.state ?? 'ok',
        ...(observedAt && { observedAt }),
        ...(issue && { message: issue.message }),
      },
    ];
  });
}

/** `7 of 9 sections`: how many parts of the view rest on all their sources. */
export function countAreas(sources: readonly SourceStatus[]): {
  seen: number;
  total: number;
} {
  const areas = new Map<SourceArea, boolean>();
  for (const { area, state } of sources) {
    const isSeen = state === 'ok' || state === 'not-installed';
    areas.set(area, (areas.get(area) ?? true) && isSeen);
  }
  return {
    seen: [...areas.values()].filter(Boolean).length,
    total: areas.size,
  };
}
