import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { Findings } from '../../problems/findings';
import { formatCount, shorten } from '../../view/words';
import type { PreviewTile, SleepRow } from './workloadsView';

/** Previews of pull requests, by the repository that they come from. */
export function makePreviewTiles(findings: Findings): PreviewTile[] {
  return (findings.kubernetes.previewSources ?? []).map(source => {
    const ready = getCondition(source, 'Ready');
    const count = formatCount(source.exported.length, 'preview');
    const tile = {
      name: getObjectKey(source.meta),
      previews: source.exported.map(({ id, branch, title }) => ({
        id,
        ...(branch && { branch }),
        ...(title && { title }),
      })),
    };
    if (source.suspend) {
      return { ...tile, state: 'suspended', text: `suspended, ${count}` };
    }
    return ready?.status === 'False'
      ? {
          ...tile,
          state: 'warning',
          text: shorten(ready.message ?? ready.reason ?? 'not ready', 120),
        }
      : { ...tile, state: ready ? 'ok' : 'unknown', text: count };
  });
}

/** When which namespace sleeps. */
export function makeSleepRows(findings: Findings): SleepRow[] {
  return (findings.kubernetes.sleepInfos ?? []).map(info => {
    const until = info.wakeAt ? ` to ${info.wakeAt}` : '';
    const zone = info.timeZone ? ` ${info.timeZone}` : '';
    return {
      namespace: info.meta.namespace ?? '',
      state: info.asleep ? 'suspended' : 'ok',
      text: `${info.asleep ? 'asleep' : 'awake'}; sleeps ${
        info.sleepAt
      }${until}${zone}, days ${info.weekdays}`,
    };
  });
}
