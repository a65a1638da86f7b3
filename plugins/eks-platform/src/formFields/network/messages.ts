/** Texts of the page about account and network. */
export const networkMessages = {
  account: {
    operator: 'Applied by a person with {{script}}.',
    'github-actions': 'Applied by GitHub Actions after approval.',
    'gitlab-ci': 'Applied by GitLab CI after approval.',
    codebuild: 'Applied by CodeBuild.',
    limit: 'Spending limit {{amount}} per hour.',
    none: 'No account profile is set up for you; ask your platform team.',
  },
  region: {
    only: 'The only region of this account profile.',
    help: 'Cannot be changed later.',
  },
  zones: {
    two: 'Two',
    three: 'Three',
    help3: 'Three zones: one may fail and the platform keeps running.',
    help2:
      'Two zones: if one fails, half of the room is gone until it is back.',
  },
  network: {
    create: 'Create a new VPC',
    existing: 'Use an existing VPC',
    createHelp: 'Its own address range; nothing else lives there.',
    existingHelp:
      'Nothing in it is changed; its own way out to the internet is used.',
    noneLent: '{{account}} lends no VPC in {{region}}; ask the platform team.',
    subnets: '{{private}} private, {{public}} public subnets',
    lent: 'Networks of the account profile. This platform does not tag or change what it does not own.',
  },
  vpc: {
    next: 'Next free range in {{account}}. {{preset}} (preset) is used by {{cluster}}; two VPCs with the same range can never be connected.',
    free: 'Not used by another platform of {{account}}.',
    help: 'AWS takes /16 to /28.',
  },
  nat: {
    one: 'One, in zone a',
    perZone: 'One per zone',
    helpOne: 'If zone a fails, nodes in the other zones lose the internet.',
    more: 'One per zone: + {{amount}}/h.',
    morePriceless:
      'One per zone costs more; no price is known for this region.',
    helpPerZone: 'Each zone keeps its own way out.',
  },
  subnets: {
    title: 'Subnets of {{range}}',
    waiting: 'The subnets appear once the range is known.',
    private: 'Private',
    public: 'Public',
    intra: 'Intra',
    privateLegend: 'private: nodes and pods',
    publicLegend: 'public: load balancer, NAT',
    intraLegend: 'intra: control plane',
    zone: 'Zone',
    addresses: '{{amount}} addresses',
    takenBy: 'Taken by {{name}}',
    cell: '{{tier}} subnet of {{zone}}',
    twice: '{{block}} twice',
    derive: 'Derive all from the range',
    notABlock: 'Not a block like 10.0.0.0/24',
  },
} as const;
