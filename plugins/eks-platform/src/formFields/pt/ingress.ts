import type { Translated } from '../../text/lazyTexts';
import type { ingressMessages } from '../ingress/messages';

export const ingress: Translated<typeof ingressMessages> = {
  ingress: {
    entry: 'Entrada',
    traefik: 'Traefik',
    none: 'Nenhuma',
    entryHelp: 'O Traefik leva pedidos do balanceador aos seus apps.',
    entryNoneHelp:
      'Sem balanceador, sem endereços; você traz sua própria entrada depois.',
    reach: 'Alcance',
    public: 'Público',
    internal: 'Interno',
    publicHelp: 'Da internet.',
    internalHelp: 'Só da VPC e do que está ligado a ela.',
    domain: 'Domínio',
    domainHelp: 'Os endereços do cluster terminam nele.',
    domainNone: '{{account}} não tem zona DNS; fale com o time de plataforma.',
    zone: 'Zona DNS',
    ownZone: 'Zona própria, delegada',
    sharedZone: 'Na zona partilhada',
    ownZoneHelp:
      'Uma zona própria é delegada; nada mais em {{domain}} é tocado.',
    sharedZoneHelp:
      'Para domínios que não podem delegar. Os registros deste cluster ficam ao lado dos de outros; o cluster não apaga nenhum, e scripts/destroy lista o que sobra.',
    byoSecret: 'Segredo no Secrets Manager',
    byoSecretHelp:
      'O nome dele. Guarda {{certificate}} e {{key}}; o certificado precisa cobrir um label abaixo da zona do cluster.',
    certificates: 'Certificados',
    letsencrypt: 'Let’s Encrypt',
    staging: 'Let’s Encrypt staging',
    ownCertificate: 'O seu próprio',
    noCertificates: 'Nenhum',
    letsencryptHelp: 'Por DNS, renovados 30 dias antes do fim.',
    stagingHelp:
      'Navegadores não confiam neles; servem para testar sem limites de taxa.',
    ownCertificateHelp:
      'De um segredo no Secrets Manager que você mantém em dia.',
    noCertificatesHelp: 'Hosts respondem com o certificado do Traefik.',
    email: 'E-mail',
    emailHelp: 'O Let’s Encrypt avisa este endereço.',
    hops: 'Caminho de um pedido',
    dns: 'registro DNS',
    dnsBy: 'external-dns',
    loadBalancer: 'balanceador',
    loadBalancerBy: 'AWS',
    traefikBy: '2 pods, pool default',
    app: 'seu app',
    appBy: 'kube/apps',
    certificate: 'Certificado: *.{{zone}}, {{issuer}}',
    oneLabel: 'Um só label: pr-12-app funciona, app.pr-12 não.',
    noEntry:
      'Nenhum endereço público. Os apps são alcançados só de dentro do cluster.',
  },
};
