import type {
  AccountFacts,
  PlatformContext,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { instanceTypes } from '../../catalogue/instanceTypeTable';
import { LIST_PRICES, priceTableOf } from '../../catalogue/priceTable';
import { componentFacts } from '../componentFacts';
import type { TemplateLibrary } from '../TemplateLibrary';

const sandbox: AccountFacts = {
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
  vpcs: [],
  git: { fluxCredentialSecret: 'platform/flux-git' },
  tags: { 'cost-centre': 'platform' },
  guardrails: {
    oldestKubernetes: '1.35',
    maxHourlyUsd: 20,
    gpuFamilies: ['g5g', 'g6'],
    endpointOpen: false,
  },
};

const dataDev: AccountFacts = {
  ...sandbox,
  alias: 'data-dev',
  state: {
    bucket: 'acme-tofu-data-dev',
    region: 'us-east-1',
    kmsAlias: 'alias/tofu',
  },
  apply: {
    by: 'github-actions',
    runner: 'self-hosted',
    planRole: 'eks-platform-plan',
    applyRole: 'eks-platform-apply',
  },
  dns: [{ zone: 'acme.dev', zoneId: 'Z0NEWPARENT' }],
  vpcs: [
    {
      id: 'vpc-0a1b2c3d4e5f60718',
      region: 'us-east-1',
      cidr: '10.20.0.0/16',
      description: 'Shared network of the data team',
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
  guardrails: { endpointOpen: false },
};

/** Two account profiles, three git hosts and a fixed day. */
export function exampleContext(
  library: Pick<TemplateLibrary, 'presets' | 'versions' | 'components'>,
  changes: Partial<PlatformContext> = {},
  preset?: string,
): PlatformContext {
  return {
    today: '2026-11-21',
    accounts: [sandbox, dataDev],
    preset:
      library.presets.find(item => item.id === preset) ?? library.presets[0],
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
      {
        host: 'localhost:7013',
        scm: 'gitea',
        baseUrl: 'http://localhost:7013',
      },
      { host: 'github.com', scm: 'github', baseUrl: 'https://github.com' },
      { host: 'gitlab.com', scm: 'gitlab', baseUrl: 'https://gitlab.com' },
    ],
    taken: [],
    vpcs: [],
    ...changes,
  };
}
