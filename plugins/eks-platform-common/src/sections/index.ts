/** What the sections of a cluster view show. */
export * from './section';
export * from './sectionViews';
export { SECTION_SOURCES } from './sectionRegistry';
export * from './gpu/gpuView';
export * from './ingress/hostRow';
export * from './ingress/ingressView';
export * from './nodes/nodePoolCard';
export * from './nodes/nodeRow';
export * from './nodes/nodesView';
export * from './overview/overviewView';
