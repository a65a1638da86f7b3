import type { NodeProjection, PodProjection } from '../kubernetes/projections';
import { getFresh, getLastKnown } from '../sources/readAnswer';
import type { Answer } from '../sources/answer';
import type { AwsSources } from '../sources/awsSources';
import type { ClusterState } from './clusterState';
import type { InstanceTypeFacts } from '../cost/priceTable';
import type { KubernetesSources } from '../sources/kubernetesSources';
import type { NetworkSources } from '../sources/networkSources';

/** What is known of a cluster, with the look-ups that several rules share. `undefined` is "not known". */
export interface ClusterFacts {
  state: ClusterState;
  now: Date;
  kubernetes: { [K in keyof KubernetesSources]?: KubernetesSources[K] };
  aws: { [K in keyof AwsSources]?: AwsSources[K] };
  network: { [K in keyof NetworkSources]?: NetworkSources[K] };
  podsByNode: Map<string, PodProjection[]>;
  nodeByName: Map<string, NodeProjection>;
  /** Table facts of the region, without a price elsewhere. */
  instanceTypes: Record<string, InstanceTypeFacts>;
}

/** Reads the answers of a state once; `last` also takes what was known before a source broke. */
export function readClusterFacts(
  state: ClusterState,
  options: { last: boolean },
): ClusterFacts {
  const read = <T>(answer: Answer<T>) =>
    options.last ? getLastKnown(answer) : getFresh(answer);
  const kubernetes: Record<string, unknown> = {};
  for (const [source, answer] of Object.entries(state.kubernetes)) {
    kubernetes[source] =
      answer.state === 'not-installed' ? [] : read(answer as Answer<unknown>);
  }
  const aws: Record<string, unknown> = {};
  for (const [source, answer] of Object.entries(state.aws)) {
    aws[source] = read(answer as Answer<unknown>);
  }
  const network: Record<string, unknown> = {};
  for (const [source, answer] of Object.entries(state.network)) {
    network[source] = read(answer as Answer<unknown>);
  }
  const facts = {
    state,
    now: state.now,
    kubernetes: kubernetes as ClusterFacts['kubernetes'],
    aws: aws as ClusterFacts['aws'],
    network: network as ClusterFacts['network'],
    podsByNode: new Map<string, PodProjection[]>(),
    nodeByName: new Map<string, NodeProjection>(),
    instanceTypes: state.prices?.instanceTypes ?? {},
  };
  for (const pod of facts.kubernetes.pods ?? []) {
    if (pod.nodeName) {
      const pods = facts.podsByNode.get(pod.nodeName);
      if (pods) {
        pods.push(pod);
      } else {
        facts.podsByNode.set(pod.nodeName, [pod]);
      }
    }
  }
  for (const node of facts.kubernetes.nodes ?? []) {
    facts.nodeByName.set(node.meta.name, node);
  }
  return facts;
}
