import type { Problem } from '../problems/problem';
import type { Section } from '../sections/section';
import type { SectionViews } from '../sections/sectionViews';
import type { LifecycleView } from './lifecycle/lifecycleView';
import type { SourceStatus } from './sourceStatus';
import type { TabVital } from './tabVital';
import type { Verdict } from './verdictSentence';

/** @public */
export interface ClusterLinks {
  repository?: string;
  /** Base for files of the repository: `<base><path>`. */
  repositoryFiles?: string;
  /** Base for commits of the repository: `<base><id>`. */
  commits?: string;
  /** Folder that Flux applies, relative to the root of the repository. */
  fluxPath?: string;
  awsConsole?: string;
  /** Names of the cluster's secrets in the AWS console; no value is ever read here. */
  secrets?: string;
  /** Logs Insights in the AWS console, which has the saved queries of the repository. */
  logs?: string;
  runbook?: string;
}

/** What the backend serves for one cluster: a frame, and each section under its own name. @public */
export type ClusterView = ClusterFrame & {
  [K in keyof SectionViews]: Section<SectionViews[K]>;
};

/** What every part of the tab shares. @public */
export interface ClusterFrame {
  entityRef: string;
  cluster: { account: string; region: string; name: string };
  /** Changes whenever anything else here does, but for ages. */
  revision: string;
  generatedAt: string;
  lifecycle: LifecycleView;
  verdict: Verdict;
  problems: Problem[];
  sources: SourceStatus[];
  /** `7 of 9 sections`: parts that rest on all their sources. */
  coverage: { seen: number; total: number };
  /** Problems and sections that we failed to judge: `problem node-not-ready`. Empty unless we made a mistake. */
  unjudged: string[];
  tabs: {
    overview: TabVital;
    nodes: TabVital;
    gpu: TabVital;
    ingress: TabVital;
    delivery: TabVital;
  };
  links: ClusterLinks;
  access: { kubeconfig: string; endpointNote: string };
}
