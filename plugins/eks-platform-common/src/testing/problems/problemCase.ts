import type { AwsSources } from '../../sources/awsSources';
import type { ClusterState } from '../../cluster/clusterState';
import type { NetworkSources } from '../../sources/networkSources';
import type { KubernetesSources } from '../../sources/kubernetesSources';
import { blueskyHealthy } from '../fixtures/blueskyHealthy';
import { condition } from '../objects';

/** A state that shows one problem, and the same cluster after the fix. */
export interface ProblemCase {
  name: string;
  broken: ClusterState;
  healed: ClusterState;
  severity: 'critical' | 'warning';
  title: string;
}

export type Changes = {
  kubernetes?: Partial<{
    [K in keyof KubernetesSources]: (
      value: KubernetesSources[K],
    ) => KubernetesSources[K];
  }>;
  network?: Partial<{
    [K in keyof NetworkSources]: (
      value: NetworkSources[K],
    ) => NetworkSources[K];
  }>;
  aws?: Partial<{
    [K in keyof AwsSources]: (value: AwsSources[K]) => AwsSources[K];
  }>;
};

/** The healthy platform with some of its objects changed. */
export function change(
  changes: Changes,
  state = blueskyHealthy(),
): ClusterState {
  for (const part of ['kubernetes', 'aws', 'network'] as const) {
    const sources = state[part] as Record<
      string,
      { state: string; value?: unknown }
    >;
    for (const [source, alter] of Object.entries(changes[part] ?? {})) {
      const answer = sources[source];
      answer.value = (alter as (value: unknown) => unknown)(answer.value);
    }
  }
  return state;
}

/** Conditions of an object that is not ready since 12 minutes. */
export const failing = (reason: string, message: string) => [
  condition('Ready', 'False', 12, reason, message),
];

/** A case that breaks the healthy platform. */
export function one(
  name: string,
  severity: ProblemCase['severity'],
  title: string,
  changes: Changes,
): ProblemCase {
  return {
    name,
    severity,
    title,
    broken: change(changes),
    healed: blueskyHealthy(),
  };
}

/** Cases of one area by problem id. */
export type ProblemCases = Record<string, ProblemCase[]>;
