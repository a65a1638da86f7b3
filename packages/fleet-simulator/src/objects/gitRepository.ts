import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

export interface GitRepositoryOptions {
  url: string;
  /** `main@sha1:<40 hexadecimal digits>`. */
  revision: string;
  createdAt: Instant;
  fetchedAt: Instant;
}

/** The GitRepository that Flux syncs from. */
export function gitRepository(options: GitRepositoryOptions): KubernetesObject {
  const { url, revision, fetchedAt } = options;
  const file = `gitrepository/flux-system/flux-system/${
    revision.split(':')[1]
  }.tar.gz`;
  const stored = `stored artifact for revision '${revision}'`;
  return {
    ...newObject({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      name: 'flux-system',
      namespace: 'flux-system',
      createdAt: options.createdAt,
      generation: 1,
      finalizers: ['finalizers.fluxcd.io'],
    }),
    spec: {
      interval: '1m0s',
      ref: { name: 'refs/heads/main' },
      secretRef: { name: 'flux-system' },
      timeout: '60s',
      url,
    },
    status: {
      observedGeneration: 1,
      artifact: {
        revision,
        digest: `sha256:${seededHex(revision, 64)}`,
        lastUpdateTime: timestamp(fetchedAt),
        path: file,
        size: 48213,
        url: `http://source-controller.flux-system.svc.cluster.local./${file}`,
      },
      conditions: ['Ready', 'ArtifactInStorage'].map(type => ({
        ...condition(type, 'True', 'Succeeded', stored, fetchedAt),
        observedGeneration: 1,
      })),
    },
  };
}
