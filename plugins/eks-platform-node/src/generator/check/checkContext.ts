import type {
  AccountFacts,
  PlatformContext,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { instanceTypes } from '../../catalogue/instanceTypeTable';
import { LIST_PRICES, priceTableOf } from '../../catalogue/priceTable';
import { componentFacts } from '../componentFacts';
import type { TemplateLibrary } from '../TemplateLibrary';

const personal: AccountFacts = {
  alias: 'sandbox',
  partition: 'aws',
  regions: ['us-east-1'],
  readerRole: 'eks-platform-reader',
  operatorRole: 'eks-platform-operator',
  adminRole: 'eks-platform-admin',
  state: { bucket: 'acme-tofu-sandbox', region: 'us-east-1' },
  apply: { by: 'operator', runner: 'self-hosted' },
  allowedGroups: [],
  operatorsGroup: 'group:default/platform-operators',
  egressCidrs: { ci: ['192.0.2.16/28'], backstage: ['198.51.100.7/32'] },
  dns: [{ zone: 'sandbox.acme.dev', zoneId: 'Z0SANDBOX' }],
  vpcs: [
    {
      id: 'vpc-0a1b2c3d4e5f60718',
      region: 'us-east-1',
      cidr: '10.20.0.0/16',
      privateSubnetIds: [
        'subnet-0aa0000000000000a',
        'subnet-0bb0000000000000b',
        'subnet-0cc0000000000000c',
      ],
      publicSubnetIds: [
        'subnet-0dd0000000000000a',
        'subnet-0ee0000000000000b',
        'subnet-0ff0000000000000c',
      ],
    },
  ],
  git: { fluxCredentialSecret: 'platform/flux-git' },
  tags: { 'cost-centre': 'platform' },
  guardrails: { endpointOpen: false },
};

/** What `make template-check` resolves with: an account without guardrails, a git host, prices, no neighbours. */
export function checkContext(
  library: TemplateLibrary,
  preset: PlatformContext['preset'],
  today: string,
): PlatformContext {
  return {
    today,
    accounts: [personal],
    preset,
    components: componentFacts(library),
    versions: library.versions,
    instanceTypes: instanceTypes(),
    pricesOf: region => {
      const table = priceTableOf(region);
      return (
        table && { ...LIST_PRICES, asOf: table.asOf, source: table.source }
      );
    },
    spotFraction: 0.4,
    repositoryHosts: [
      { host: 'github.com', scm: 'github', baseUrl: 'https://github.com' },
    ],
    taken: [],
    vpcs: [],
  };
}
