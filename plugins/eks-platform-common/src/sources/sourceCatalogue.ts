import type { Answer } from './answer';
import { AWS_SOURCES, type AwsSources } from './awsSources';
import {
  KUBERNETES_SOURCES,
  type KubernetesSources,
} from './kubernetesSources';
import { NETWORK_SOURCES, type NetworkSources } from './networkSources';
import type { SourceDefinition } from './sourceDefinition';

/** Every source of a cluster view by the key that a cluster state uses. @public */
export type SourceName =
  | keyof KubernetesSources
  | keyof AwsSources
  | keyof NetworkSources;

/** The answers that a cluster view rests on. */
export interface SourceAnswers {
  kubernetes: { [K in keyof KubernetesSources]: Answer<KubernetesSources[K]> };
  aws: { [K in keyof AwsSources]: Answer<AwsSources[K]> };
  network: { [K in keyof NetworkSources]: Answer<NetworkSources[K]> };
}

/** Every source, those of AWS first: without EKS there is no cluster. @public */
export const SOURCES = {
  ...AWS_SOURCES,
  ...KUBERNETES_SOURCES,
  ...NETWORK_SOURCES,
} as Record<SourceName, SourceDefinition>;

/** @public */
export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];

const NOT_ASKED: Answer<never> = { state: 'not-asked' };

/** The answer of one source by its name. */
export function getAnswer(
  answers: SourceAnswers,
  name: SourceName,
): Answer<unknown> {
  const all: Partial<Record<SourceName, Answer<unknown>>> = {
    ...answers[partOf(name)],
  };
  return all[name] ?? NOT_ASKED;
}

function partOf(name: SourceName): keyof SourceAnswers {
  if (name in NETWORK_SOURCES) {
    return 'network';
  }
  return name in KUBERNETES_SOURCES ? 'kubernetes' : 'aws';
}
