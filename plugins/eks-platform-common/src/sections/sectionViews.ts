import type { DnsView } from './dns/dnsView';
import type { WorkloadsView } from './workloads/workloadsView';
import type { DeniedCallsView } from './deniedCalls/deniedCallsView';
import type { IdentityView } from './identity/identityView';
import type { StorageView } from './storage/storageView';
import type { UpgradesView } from './upgrades/upgradesView';
import type { ChangesView } from './changes/changesView';
import type { DeliveryView } from './delivery/deliveryView';
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
  delivery: DeliveryView;
  changes: ChangesView;
  upgrades: UpgradesView;
  storage: StorageView;
  identity: IdentityView;
  deniedCalls: DeniedCallsView;
  workloads: WorkloadsView;
  dns: DnsView;
}

/** @public */
export type SectionName = keyof SectionViews;
