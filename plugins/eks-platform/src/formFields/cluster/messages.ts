/** Texts of the page about the cluster and who reaches it. */
export const clusterMessages = {
  version: {
    support:
      '{{version}}: standard support until {{until}}, then $0.60 instead of $0.10 per hour.',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    ended: 'extended support',
  },
  support: {
    standard: 'AWS upgrades it',
    extended: 'Stay, pay extended',
    helpStandard:
      'AWS upgrades the control plane to the next version when standard support ends.',
    helpExtended:
      'The control plane stays and costs $0.60 instead of $0.10 per hour from then on.',
  },
  endpoint: {
    private: 'Private only',
    allowList: 'Private + allow-list',
    open: 'Open to everyone',
    openLocked: 'not allowed in {{account}}.',
    helpPrivate:
      'Only from inside the VPC and what is connected to it; Backstage must be, too.',
    helpAllowList: 'From the VPC and from the addresses below.',
    fixed: 'set by the account profile',
    fixedAlready: '{{cidr}} is in the list already, as {{what}}.',
    already: '{{cidr}} is in the list already.',
    add: 'Add',
    remove: 'Remove {{cidr}}',
    invalid:
      'Write an IPv4 address such as 203.0.113.7, or a range such as 203.0.113.0/24.',
    openToAll:
      '0.0.0.0/0 opens the API to everyone; {{account}} does not allow it. Add your office range instead.',
    helpAllowed:
      'Everyone else gets no answer. Backstage and CI stay in the list.',
  },
} as const;
