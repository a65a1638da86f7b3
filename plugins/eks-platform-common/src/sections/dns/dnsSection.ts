import type { SectionDefinition } from '../sectionDefinition';
import type { DnsView } from './dnsView';
import { makeDnsView } from './makeDnsView';

export const dnsSection: SectionDefinition<DnsView> = {
  required: ['deployments', 'daemonSets'],
  optional: ['nodes', 'pods'],
  make: ({ findings }) => makeDnsView(findings),
};
