import type { Problem } from '../problems/problem';
import type { HostRow } from '../sections/ingress/hostRow';
import type { ItemState } from '../view/itemState';
import type { Quantity } from '../view/quantity';

/** What of a cluster belongs to one Component entity. @public */
export interface ComponentScope {
  /** Value of the entity's `backstage.io/kubernetes-id`: pods with that label are its own. */
  kubernetesId?: string;
  /** Value of `backstage.io/kubernetes-namespace`: narrows the id, or stands alone. */
  namespace?: string;
}

/** Who has to act: nobody, the own app, the cluster, both; `absent`: nothing of it runs there. @public */
export type ComponentBlame =
  | 'fine'
  | 'app'
  | 'cluster'
  | 'both'
  | 'not-known'
  | 'absent';

/** One workload of a component. @public */
export interface ComponentWorkload {
  kind: string;
  namespace?: string;
  name: string;
  pods: number;
  ready: number;
  state: ItemState;
  stateText: string;
  /** Nodes that its pods run on. */
  nodes: string[];
  /** Node pools that its pods run in. */
  pools: string[];
  /** Pods on spot nodes. */
  spot: number;
  /** ISO 8601: since when the pod waits that waits longest for a node. */
  waitingSince?: string;
  /** What its pods ask for together. */
  asks: { cpu: Quantity; memory: Quantity };
  /** Devices that its pods ask for, such as GPUs. */
  devices: Quantity;
  /** Its share of what its nodes cost, by what it asks for of each. */
  perHour: Quantity;
}

/** What a pod that waits asks for, beside what is free for it now. @public */
export interface ComponentRoom {
  /** The greediest of the pods that wait. */
  pod: string;
  /** `1 GPU, 7 vCPU, 24 GiB`. */
  asks: string;
  /** What the node has left that comes closest among those that let the pod in; absent: none lets it in. */
  free?: { node: string; text: string; lacks: string[] };
}

/** The cluster as one Component sees it. @public */
export interface ComponentView {
  cluster: { account: string; region: string; name: string };
  clusterEntityRef: string;
  blame: ComponentBlame;
  /** The one sentence: `Not your app: 2 of your 3 pods wait, because no workload node can be created`. */
  sentence: string;
  /** What is fine, and how the cluster is otherwise. */
  summary: string;
  /** ISO 8601 of the oldest of pods and nodes; undefined before the first answer. */
  observedAt?: string;
  /** Problems that touch its pods, nodes or hosts, worst first. */
  problems: Problem[];
  /** In trouble first. */
  workloads: ComponentWorkload[];
  pods: { total: Quantity; ready: Quantity; waiting: Quantity };
  /** What its pods that wait ask for, and the most that a node has left for them; absent when none waits. */
  room?: ComponentRoom;
  /** Share of its workloads in what their nodes cost. */
  perHour: Quantity;
  /** Devices that its pods ask for, such as GPUs. */
  devices: Quantity;
  nodes: { name: string; pool?: string; spot: boolean }[];
  /** Share of its placed pods that run on spot nodes. */
  spotExposure: Quantity;
  hosts: HostRow[];
  /** What may move its pods, such as `2 of its nodes expire within 24 h`. */
  mayMove: string[];
  /** How a person gets into the cluster. */
  access: { kubeconfig: string; endpointNote: string };
  /** What cannot be seen, in words; empty: everything is. */
  unseen: string[];
}

/** One cluster of a Component. @public */
export type ComponentCluster =
  | { state: 'seen'; view: ComponentView }
  /** The caller may know that the cluster exists, but not how it is. */
  | { state: 'denied'; clusterEntityRef: string };

/** Answer of `GET /components/:kind/:namespace/:name`. @public */
export interface ComponentClusters {
  entityRef: string;
  scope: ComponentScope;
  /** Worst first; empty: the entity depends on no cluster. */
  clusters: ComponentCluster[];
}
