/** What the sections of a cluster view show. */
export * from './section';
export * from './sectionViews';
export { SECTION_SOURCES } from './sectionRegistry';
export * from './delivery/deliveryView';
export * from './delivery/fluxRow';
export * from './gpu/gpuView';
export * from './ingress/hostRow';
export * from './ingress/ingressView';
export * from './nodes/nodePoolCard';
export * from './nodes/nodeRow';
export * from './nodes/nodesView';
export * from './overview/overviewView';
export * from './changes/changesView';
export * from './upgrades/upgradesView';
export * from './storage/storageView';
export * from './identity/identityView';
export * from './deniedCalls/deniedCallsView';
export * from './workloads/workloadsView';
