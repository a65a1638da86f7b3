import type { Instant } from '../../clock/Clock';
import { DAY, HOUR, SECOND } from '../../clock/duration';
import { karpenterNode } from '../../objects/karpenterNode';
import { newObject } from '../../objects/KubernetesObject';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { pod } from '../../objects/pod';
import type { Workload } from '../../objects/workload';
import { seededSuffix } from '../../world/seeded';
import type { Moment, Scenario } from '../../world/Scenario';
import { calmPlatform } from './calmPlatform';
import { playCluster } from './playCluster';

/** Size and unrest of a cluster that is there for its size. */
export interface LargeClusterOptions {
  cluster: string;
  account?: string;
  nodes: number;
  podsPerNode: number;
  /** Share of the pods that is replaced each minute. */
  churnPerMinute: number;
}

/** Changes come in waves, so that most seconds change nothing. */
const WAVE = 5 * SECOND;

/** The many: kept from wave to wave, since making them takes longer than a second. */
class Crowd {
  readonly #options: LargeClusterOptions;
  readonly #owner: KubernetesObject;
  readonly #workload: Workload;
  #nodes: KubernetesObject[] = [];
  #names: string[] = [];
  #pods: { object: KubernetesObject; bornAt: Instant }[] = [];
  #wave = -1;

  constructor(options: LargeClusterOptions) {
    this.#options = options;
    this.#workload = {
      kind: 'Deployment',
      namespace: 'crowd',
      name: 'crowd',
      image: 'registry.acme.dev/team-web/crowd:2026.47',
      createdAt: 0,
      cpu: 50,
      memory: 64,
      labels: { 'backstage.io/owner': 'team-web' },
    };
    this.#owner = newObject({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      name: 'crowd-6f4bd8c9d7',
      namespace: 'crowd',
      createdAt: 0,
    });
  }

  objectsAt(moment: Moment, pool: KubernetesObject): KubernetesObject[] {
    const wave = Math.floor(moment.now / WAVE);
    if (this.#nodes.length === 0) {
      this.#join(moment, pool);
    }
    if (wave !== this.#wave) {
      this.#wave = wave;
      this.#renew(wave * WAVE, moment.start);
    }
    return [...this.#nodes, ...this.#pods.map(({ object }) => object)];
  }

  #join({ start, repository }: Moment, pool: KubernetesObject): void {
    const { region, values } = repository.platform;
    for (let index = 0; index < this.#options.nodes; index++) {
      const made = karpenterNode({
        pool,
        claim: `default-${seededSuffix(`crowd ${index}`, 8)}`,
        address: `10.${64 + (index >> 16)}.${(index >> 8) % 256}.${
          index % 256
        }`,
        instanceType: 'm7g.large',
        capacityType: index % 3 ? 'spot' : 'on-demand',
        region,
        zone: region + 'abc'[index % 3],
        version: values.kubernetesVersion,
        createdAt: start - 5 * HOUR,
        // Told once, so that ten thousand heartbeats do not look like ten thousand changes.
        now: start,
      });
      this.#nodes.push(...made);
      this.#names.push(made[1].metadata.name);
    }
  }

  // The life of each pod begins at another wave, so that each wave replaces as many.
  #renew(now: Instant, start: Instant): void {
    const { nodes, podsPerNode, churnPerMinute } = this.#options;
    const life = Math.round((60 * SECOND) / churnPerMinute / WAVE) * WAVE;
    const count = nodes * podsPerNode;
    for (let index = 0; index < count; index++) {
      const offset = Math.floor((index / count) * life);
      const bornAt = Math.min(
        now,
        start -
          HOUR +
          Math.floor((now - start + HOUR - offset) / life) * life +
          offset,
      );
      if (this.#pods[index]?.bornAt !== bornAt) {
        const object = pod({
          name: `crowd-6f4bd8c9d7-${seededSuffix(`${index} ${bornAt}`, 8)}`,
          workload: this.#workload,
          owner: this.#owner,
          createdAt: bornAt,
          now: bornAt + 30 * SECOND,
          nodeName: this.#names[index % nodes],
        });
        this.#pods[index] = { object, bornAt };
      }
    }
  }
}

/** A calm platform with thousands of nodes; what did not change since the last wave is the same object again. */
export function largeCluster(options: LargeClusterOptions): Scenario {
  const { cluster, account, nodes } = options;
  const small = playCluster({
    cluster,
    account,
    title: `calm, with ${nodes} nodes`,
  });
  const crowd = new Crowd(options);
  return {
    ...small,
    frameAt: moment => {
      const frame = small.frameAt(moment);
      const pool = calmPlatform(moment, {
        born: moment.start - 45 * DAY,
        appliedAt: moment.start - DAY,
      }).objects.find(
        ({ kind, metadata }) =>
          kind === 'NodePool' && metadata.name === 'default',
      );
      return {
        ...frame,
        objects: pool
          ? [...frame.objects, ...crowd.objectsAt(moment, pool)]
          : frame.objects,
      };
    },
  };
}
