import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const sleepInfos = defineSource({
  key: 'sleepInfos',
  path: '/apis/kube-green.com/v1alpha1/sleepinfos',
  project: ({ spec = {}, status = {}, ...object }) => ({
    meta: projectMeta(object),
    weekdays: spec.weekdays ?? '*',
    sleepAt: spec.sleepAt ?? '',
    wakeAt: spec.wakeUpAt,
    timeZone: spec.timeZone,
    ...(status.operation && { asleep: status.operation === 'SLEEP' }),
    conditions: projectConditions({ status }),
  }),
});
