import {
  ANNOTATION_CLUSTER,
  ANNOTATION_FLUX_PATH,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

const FILE = 'catalog-info.yaml';

/** The catalog entity says whose cluster it is and where to find it. */
export const catalogCheck: RepositoryCheck = {
  id: 'catalog',
  title: 'The catalog entity names owner, cluster and Flux path',
  run(tree) {
    const { spec } = tree;
    const entities = tree.yaml.filter(item => item.file === FILE);
    const cluster = entities.find(
      item => item.value.metadata?.annotations?.[ANNOTATION_CLUSTER],
    );
    if (!cluster) {
      return {
        count: entities.length,
        failures: [
          { file: FILE, line: 1, message: `has no ${ANNOTATION_CLUSTER}` },
        ],
      };
    }
    const { metadata } = cluster.value;
    const root = [spec.repository.path, tree.syncRoot]
      .filter(Boolean)
      .join('/');
    const expected: [string, unknown, string, (string | number)[]][] = [
      ['name', metadata.name, spec.cluster.name, ['metadata', 'name']],
      ['owner', cluster.value.spec?.owner, spec.owner, ['spec', 'owner']],
      [
        'type',
        cluster.value.spec?.type,
        'kubernetes-cluster',
        ['spec', 'type'],
      ],
      [
        ANNOTATION_CLUSTER,
        metadata.annotations[ANNOTATION_CLUSTER],
        spec.cluster.ref,
        ['metadata', 'annotations', ANNOTATION_CLUSTER],
      ],
      [
        ANNOTATION_FLUX_PATH,
        metadata.annotations[ANNOTATION_FLUX_PATH],
        root,
        ['metadata', 'annotations'],
      ],
    ];
    const failures = expected
      .filter(([, found, wanted]) => found !== wanted)
      .map(
        ([what, , wanted, path]): Failure => ({
          file: FILE,
          line: cluster.lineOf(path),
          message: `${what} should be ${wanted}`,
        }),
      );
    return { count: entities.length, failures };
  },
};
