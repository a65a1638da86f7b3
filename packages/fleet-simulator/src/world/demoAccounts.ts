/** An AWS account of the demo, as its platform team would describe it. */
export interface DemoAccount {
  /** Alias of the account profile in app-config. */
  alias: string;
  accountId: string;
  region: string;
  readerRole: string;
  operatorRole: string;
  adminRole: string;
  /** Secret of the roles' trust policy; undefined: the roles ask for none. */
  externalId: string | undefined;
  stateBucket: string;
  /** Zone that the clusters' zones are delegated from. */
  parentZone: { id: string; name: string };
  /** Ranges that every public endpoint of the account admits. */
  egressCidrs: string[];
}

const ROLES = {
  readerRole: 'eks-platform-reader',
  operatorRole: 'eks-platform-operator',
  adminRole: 'eks-platform-admin',
};

/** The accounts of the demo; the same facts stand in app-config.yaml. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  {
    alias: 'sandbox',
    accountId: '111122223333',
    region: 'us-east-1',
    ...ROLES,
    externalId: 'demo-external-id-sandbox',
    stateBucket: 'acme-tofu-sandbox',
    parentZone: { id: 'Z0SANDBOX', name: 'sandbox.acme.dev' },
    egressCidrs: ['198.51.100.7/32', '192.0.2.16/28'],
  },
  {
    alias: 'data-dev',
    accountId: '444455556666',
    region: 'us-east-1',
    ...ROLES,
    externalId: 'demo-external-id-data-dev',
    stateBucket: 'acme-tofu-data-dev',
    parentZone: { id: 'Z0NEWPARENT', name: 'acme.dev' },
    egressCidrs: ['198.51.100.7/32', '192.0.2.16/28'],
  },
];

/** The account that the portal's own keys belong to; it has no clusters. */
export const PORTAL_ACCOUNT_ID = '999900001111';

/** Organisation of the git host that the portal publishes to. */
export const GIT_ORGANISATION = 'platforms';

/** The portal's user on the git host; any password is accepted. */
export const GIT_USER = 'portal';
