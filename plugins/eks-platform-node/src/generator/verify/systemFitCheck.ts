import {
  describeFit,
  fargateSize,
  fitSystemPods,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { SystemPods } from '@eks-platform/backstage-plugin-eks-platform-common';
import { findInstanceType } from '../../catalogue/instanceTypeTable';
import { systemPodsOf } from '../resolvePlatform';
import { readFluxKustomizations } from './fluxKustomizations';
import { lineOfText } from './hclFiles';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** What runs before Karpenter must fit on the system nodes, and be let in there. */
export const systemFitCheck: RepositoryCheck = {
  id: 'system-fit',
  title: 'System pods fit on the system nodes and tolerate their taint',
  run(tree) {
    const { spec, library, variables } = tree;
    const failures: Failure[] = [];
    const pods = systemPodsOf(library, spec);
    const fail = (message: string, key: string) =>
      failures.push({
        file: variables?.path ?? 'infra/clusters',
        line: lineOfText(variables?.content ?? '', new RegExp(`^${key}\\s*=`)),
        message,
      });
    if (spec.system.placement === 'fargate') {
      checkFargate(pods, failures);
      return { count: pods.length, failures };
    }
    const values = variables?.value ?? {};
    const type = String([values.system_instance_types].flat()[0]);
    const facts = findInstanceType(type);
    const desired = Number(values.system_desired);
    if (!facts) {
      fail(`${type} is not an instance type`, 'system_instance_types');
    } else {
      const fit = fitSystemPods({ facts, desired, pods });
      if (fit.short.length > 0) {
        fail(
          `with one node gone the system pods do not fit: ${describeFit(fit)}`,
          'system_desired',
        );
      }
    }
    if (!spec.system.tainted) {
      return { count: pods.length, failures };
    }
    const early = new Set(
      spec.components
        .filter(component => component.layer === 'core')
        .map(component => component.name),
    );
    const kustomizations = readFluxKustomizations(tree).filter(item =>
      early.has(item.name),
    );
    let releases = 0;
    for (const release of tree.ofKind(
      'HelmRelease',
      'helm.toolkit.fluxcd.io',
    )) {
      const { metadata, spec: body = {} } = release.value;
      const isEarly = kustomizations.some(item => item.files.has(release.file));
      // A chart of definitions alone has no pods.
      if (!isEarly || String(metadata?.name).endsWith('-crd')) {
        continue;
      }
      releases += 1;
      if (!JSON.stringify(body.values ?? {}).includes('CriticalAddonsOnly')) {
        failures.push({
          file: release.file,
          line: release.lineOf(['spec', 'values']),
          message: `${metadata?.name} runs before there are workload nodes, but does not tolerate CriticalAddonsOnly`,
        });
      }
    }
    return { count: pods.length + releases, failures };
  },
};

/** Each pod runs alone there, so each must fit into one of Fargate's sizes. */
function checkFargate(pods: SystemPods[], failures: Failure[]) {
  for (const pod of pods.filter(item => !item.daemonSet)) {
    if (!fargateSize(pod)) {
      failures.push({
        file: 'infra/cluster',
        message: `no Fargate size holds ${pod.workload} with ${pod.cpu} CPU and ${pod.memory}`,
      });
    }
  }
}
