import { clusterZone } from '../buildSpec';
import type { PlatformRule } from './platformRule';

// One line, no quotes or white space, and a domain with a dot: what ACME servers take.
const EMAIL =
  /^[A-Za-z0-9.!#%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/** The domain must be a zone of the profile: another one is not ours to change. */
export const domainRule: PlatformRule = {
  id: 'domain',
  check({ answers, account }) {
    if (!account || answers.ingress.entry === 'none') {
      return [];
    }
    const { domain } = answers.ingress;
    const zones = account.dns.map(item => item.zone);
    if (zones.length === 0) {
      return [
        {
          level: 'error',
          field: 'ingress.entry',
          message: `${account.alias} has no DNS zone. Ask the platform team for one, or take no entry.`,
          fix: { label: 'No entry', set: { 'ingress.entry': 'none' } },
        },
      ];
    }
    if (!zones.includes(domain)) {
      return [
        {
          level: 'error',
          field: 'ingress.domain',
          message: `${account.alias} has ${zones.join(
            ', ',
          )}. Choose one of them.`,
          fix: {
            label: `Use ${zones[0]}`,
            set: { 'ingress.domain': zones[0] },
          },
        },
      ];
    }
    const parent = account.dns.find(item => item.zone === domain);
    if (answers.ingress.zone === 'shared' && parent?.roleArn) {
      return [
        {
          level: 'error',
          field: 'ingress.zone',
          message: `${domain} belongs to another account, where the cluster's controllers cannot write. Give the cluster a zone of its own.`,
          fix: { label: 'Own zone', set: { 'ingress.zone': 'own' } },
        },
      ];
    }
    const zone = clusterZone(answers, domain);
    // A name is at most 253 characters, and hosts of apps stand before the zone.
    return zone.length > 190
      ? [
          {
            level: 'error',
            field: 'name',
            message: `${zone} is too long for host names below it. Shorten the name.`,
          },
        ]
      : [];
  },
};

/** Let's Encrypt warns somebody when a renewal fails. */
export const emailRule: PlatformRule = {
  id: 'email',
  check({ answers: { ingress } }) {
    if (!ingress.certificates.startsWith('letsencrypt')) {
      return [];
    }
    if (!ingress.email) {
      return [
        {
          level: 'error',
          field: 'ingress.email',
          message:
            "Give an e-mail address: Let's Encrypt warns it before a certificate runs out.",
        },
      ];
    }
    return EMAIL.test(ingress.email) && ingress.email.length <= 254
      ? []
      : [
          {
            level: 'error',
            field: 'ingress.email',
            message: 'Write one address such as platform@example.com.',
          },
        ];
  },
};

// What Secrets Manager takes, apart from first characters that shells and YAML read as something else.
const BYO_SECRET = /^[A-Za-z0-9/_][A-Za-z0-9/_+=.@-]{0,511}$/;

/** Certificates without an entry that serves them, or an entry without certificates. */
export const certificatesRule: PlatformRule = {
  id: 'certificates',
  check({ answers: { ingress } }) {
    if (ingress.entry === 'none') {
      return [];
    }
    if (ingress.certificates === 'none') {
      return [
        {
          level: 'note',
          field: 'ingress.certificates',
          message:
            'Browsers will warn: Traefik serves its own default certificate.',
          fix: {
            label: "Use Let's Encrypt",
            set: { 'ingress.certificates': 'letsencrypt' },
          },
        },
      ];
    }
    if (ingress.certificates === 'byo') {
      return BYO_SECRET.test(ingress.byoSecret)
        ? []
        : [
            {
              level: 'error',
              field: 'ingress.byoSecret',
              message:
                'Name the secret in Secrets Manager that holds the certificate as tls.crt and tls.key, such as acme/wildcard. Its name, not its ARN.',
            },
          ];
    }
    return ingress.certificates === 'letsencrypt-staging'
      ? [
          {
            level: 'note',
            field: 'ingress.certificates',
            message:
              'Browsers do not trust staging certificates; switch to production after the first one was issued.',
          },
        ]
      : [];
  },
};
