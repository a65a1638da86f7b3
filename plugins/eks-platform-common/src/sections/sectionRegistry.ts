import { dnsSection } from './dns/dnsSection';
import { workloadsSection } from './workloads/workloadsSection';
import { deniedCallsSection } from './deniedCalls/deniedCallsSection';
import { identitySection } from './identity/identitySection';
import { storageSection } from './storage/storageSection';
import { upgradesSection } from './upgrades/upgradesSection';
import { changesSection } from './changes/changesSection';
import { deliverySection } from './delivery/deliverySection';
import { gpuSection } from './gpu/gpuSection';
import { ingressSection } from './ingress/ingressSection';
import { nodesSection } from './nodes/nodesSection';
import { overviewSection } from './overview/overviewSection';
import type { SectionDefinition } from './sectionDefinition';
import type { SourceName } from '../sources/sourceCatalogue';
import type { SectionName, SectionViews } from './sectionViews';

/** Every section of a cluster view. The type refuses a missing one. */
export const SECTIONS: {
  [K in keyof SectionViews]: SectionDefinition<SectionViews[K]>;
} = {
  overview: overviewSection,
  nodes: nodesSection,
  gpu: gpuSection,
  ingress: ingressSection,
  delivery: deliverySection,
  changes: changesSection,
  upgrades: upgradesSection,
  storage: storageSection,
  identity: identitySection,
  deniedCalls: deniedCallsSection,
  workloads: workloadsSection,
  dns: dnsSection,
};

/** Sources of each section, needed or welcome. @public */
export const SECTION_SOURCES = Object.fromEntries(
  Object.entries(SECTIONS).map(([name, { required, optional }]) => [
    name,
    [...required, ...optional],
  ]),
) as Record<SectionName, SourceName[]>;
