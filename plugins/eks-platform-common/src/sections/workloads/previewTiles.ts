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
      previews: source.exported.map(({ id, branch, title }) => {
        const link = findPreview(id, findings);
        return {
          id,
          ...(branch && { branch }),
          ...(title && { title }),
          ...(link && { link }),
        };
      }),
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

// The library names a preview's host `pr-<id>-<app>`.
function findPreview(id: string, findings: Findings): string | undefined {
  const host = findings.hosts.find(
    ({ route }) => route.tls && route.host.startsWith(`pr-${id}-`),
  )?.route.host;
  return host && `https://${host}/`;
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
