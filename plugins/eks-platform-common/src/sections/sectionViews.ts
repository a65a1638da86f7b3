import type { GpuView } from './gpu/gpuView';
import type { IngressView } from './ingress/ingressView';
import type { NodesView } from './nodes/nodesView';
import type { OverviewView } from './overview/overviewView';

/** What each section of a cluster view shows. One line each, in the order of the registry. @public */
export interface SectionViews {
  overview: OverviewView;
  nodes: NodesView;
  gpu: GpuView;
  ingress: IngressView;
}

/** @public */
export type SectionName = keyof SectionViews;
