/** Texts of the page about the cluster and who reaches it. */
export const clusterMessages = {
  version: {
    support: 'Standard support until {{until}}, extended until {{end}}.',
    extended:
      'Extended support: {{extended}}/h instead of {{standard}}/h (+ {{month}} a month).',
    days_one: '{{count}} day of standard support',
    days_other: '{{count}} days of standard support',
    ended: 'extended support only',
  },
  support: {
    standard: 'AWS upgrades it',
    extended: 'Stay, pay extended',
    helpStandard:
      'AWS upgrades the control plane to the next version when standard support ends.',
    helpExtended:
      'The version stays until extended support ends; the control plane costs more from then on.',
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
    viewer: 'Your address now: {{address}}.',
    addViewer: 'Add it',
    remove: 'Remove {{cidr}}',
    invalid:
      'Write an IPv4 address such as 203.0.113.7, or a range such as 203.0.113.0/24.',
    openToAll:
      '0.0.0.0/0 opens the API to everyone; {{account}} does not allow it. Add your office range instead.',
    helpAllowed:
      'Everyone else gets no answer. Backstage and CI stay in the list.',
  },
  protection: {
    administrators: 'Administrators',
    administratorsIs:
      'The administrator role of {{account}}. Whoever applies gets no rights of their own.',
    portal: 'This portal',
    portalIs:
      'Reads through a role of its own, never a Secret. Operators may reconcile and suspend Flux.',
    secrets: 'Secrets',
    secretsIs: 'Encrypted with a KMS key of this cluster.',
    logs: 'Audit logs',
    logsIs: 'API, audit and authenticator logs go to CloudWatch.',
    deletion: 'Deletion',
    deletionIs: 'AWS refuses it until the protection is taken off.',
    where: 'To add a role or to change one of these later: {{file}}.',
  },
} as const;
