import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** Each pool of the answers, with its limits, its node class, and a place for ordinary pods. */
export const nodePoolsCheck: RepositoryCheck = {
  id: 'node-pools',
  title: 'Node pools have limits and node classes',
  run(tree) {
    const failures: Failure[] = [];
    const pools = tree.ofKind('NodePool', 'karpenter.sh');
    const classes = new Set(
      tree
        .ofKind('EC2NodeClass', 'karpenter.k8s.aws')
        .map(item => item.value.metadata?.name),
    );
    for (const pool of pools) {
      const { metadata, spec = {} } = pool.value;
      const fail = (message: string, path: string[]) =>
        failures.push({
          file: pool.file,
          line: pool.lineOf(path),
          message: `pool ${metadata?.name}: ${message}`,
        });
      const wanted = tree.spec.pools.find(item => item.name === metadata?.name);
      if (!wanted) {
        fail('is not among the answers', ['metadata', 'name']);
        continue;
      }
      const { cpu, memoryGib, gpus } = wanted.limits;
      const limits = {
        ...(cpu === undefined ? {} : { cpu: String(cpu) }),
        ...(memoryGib === undefined ? {} : { memory: `${memoryGib}Gi` }),
        ...(gpus === undefined ? {} : { [wanted.gpuResource!]: String(gpus) }),
      };
      for (const [resource, limit] of Object.entries(limits)) {
        if (String(spec.limits?.[resource]) !== limit) {
          fail(`its limit of ${resource} should be ${limit}`, [
            'spec',
            'limits',
          ]);
        }
      }
      if (Object.keys(spec.limits ?? {}).length === 0) {
        fail('has no limits, so it can cost any amount', ['spec']);
      }
      const nodeClass = spec.template?.spec?.nodeClassRef?.name;
      if (!classes.has(nodeClass)) {
        fail(`its node class ${nodeClass} does not exist`, [
          'spec',
          'template',
          'spec',
          'nodeClassRef',
        ]);
      }
    }
    const missing = tree.spec.pools.filter(
      item => !pools.some(pool => pool.value.metadata?.name === item.name),
    );
    failures.push(
      ...missing.map(item => ({
        file: `${tree.syncRoot}/capacity/kustomization.yaml`,
        message: `pool ${item.name} was asked for and is not here`,
      })),
    );
    return { count: pools.length, failures };
  },
};
