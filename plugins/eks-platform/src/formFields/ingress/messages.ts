/** Texts of the page about addresses and certificates. */
export const ingressMessages = {
  ingress: {
    entry: 'Entry',
    traefik: 'Traefik',
    none: 'None',
    entryHelp: 'Traefik takes requests from the load balancer to your apps.',
    entryNoneHelp:
      'No load balancer, no addresses; you bring your own way in later.',
    reach: 'Reach',
    public: 'Public',
    internal: 'Internal',
    publicHelp: 'From the internet.',
    internalHelp: 'Only from the VPC and what is connected to it.',
    domain: 'Domain',
    domainHelp: 'The cluster’s addresses end in it.',
    domainNone: '{{account}} has no DNS zone; ask the platform team.',
    zone: 'DNS zone',
    ownZone: 'Own zone, delegated',
    sharedZone: 'In the shared zone',
    ownZoneHelp:
      'A zone of its own is delegated; nothing else in {{domain}} is touched.',
    sharedZoneHelp:
      'For domains that cannot delegate. Records of this cluster lie beside those of others; the cluster deletes none, and scripts/destroy lists what is left.',
    byoSecret: 'Secret in Secrets Manager',
    byoSecretHelp:
      'Its name. It holds {{certificate}} and {{key}}; the certificate must cover one label below the cluster’s zone.',
    certificates: 'Certificates',
    letsencrypt: 'Let’s Encrypt',
    staging: 'Let’s Encrypt staging',
    ownCertificate: 'Your own',
    noCertificates: 'None',
    letsencryptHelp: 'By DNS, renewed 30 days before they end.',
    stagingHelp:
      'Browsers do not trust these; use them to try without rate limits.',
    ownCertificateHelp:
      'From a secret in Secrets Manager that you keep up to date.',
    noCertificatesHelp: 'Hosts answer with Traefik’s own certificate.',
    email: 'E-mail',
    emailHelp: 'Let’s Encrypt warns this address.',
    hops: 'Way of a request',
    dns: 'DNS record',
    dnsBy: 'external-dns',
    loadBalancer: 'load balancer',
    loadBalancerBy: 'AWS',
    traefikBy: '2 pods, default pool',
    app: 'your app',
    appBy: 'kube/apps',
    certificate: 'Certificate: *.{{zone}}, {{issuer}}',
    oneLabel: 'One label only: pr-12-app works, app.pr-12 does not.',
    noEntry: 'No public address. Apps are reached inside the cluster only.',
  },
} as const;
