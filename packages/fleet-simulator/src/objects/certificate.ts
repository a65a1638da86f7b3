import type { Instant } from '../clock/Clock';
import { DAY, timestamp } from '../clock/duration';
import { seededHex } from '../world/seeded';
import type { Manifest } from '../platform/PlatformTree';
import { fromManifest } from './fromManifest';
import type { KubernetesObject } from './KubernetesObject';
import { condition } from './KubernetesObject';

/** A ClusterIssuer whose ACME account is registered. */
export function clusterIssuer(
  manifest: Manifest,
  createdAt: Instant,
  readyAt: Instant,
): KubernetesObject {
  const { server, email } = manifest.spec.acme;
  return {
    ...fromManifest(manifest, createdAt),
    status: {
      acme: {
        lastRegisteredEmail: email,
        uri: `${new URL(server).origin}/acme/acct/2718281828`,
      },
      conditions: [
        {
          ...condition(
            'Ready',
            'True',
            'ACMEAccountRegistered',
            'The ACME account was registered with the ACME server',
            readyAt,
          ),
          observedGeneration: 1,
        },
      ],
    },
  };
}

export interface CertificateOptions {
  manifest: Manifest;
  createdAt: Instant;
  /** When the present certificate was issued; absent: there is none yet. */
  issuedAt?: Instant;
  revision?: number;
}

/** A Certificate of 90 days that renews itself 30 days before its end. */
export function certificate(options: CertificateOptions): KubernetesObject {
  const { manifest, createdAt, issuedAt, revision = 1 } = options;
  return {
    ...fromManifest(manifest, createdAt),
    status:
      issuedAt === undefined
        ? issuingStatus(manifest.spec.secretName, createdAt)
        : {
            conditions: [
              {
                ...condition(
                  'Ready',
                  'True',
                  'Ready',
                  'Certificate is up to date and has not expired',
                  issuedAt,
                ),
                observedGeneration: 1,
              },
            ],
            notBefore: timestamp(issuedAt),
            notAfter: timestamp(issuedAt + 90 * DAY),
            renewalTime: timestamp(issuedAt + 60 * DAY),
            revision,
          },
  };
}

function issuingStatus(secretName: string, since: Instant): object {
  const missing = 'Issuing certificate as Secret does not exist';
  return {
    conditions: [
      condition('Issuing', 'True', 'DoesNotExist', missing, since),
      condition('Ready', 'False', 'DoesNotExist', missing, since),
    ].map(each => ({ ...each, observedGeneration: 1 })),
    nextPrivateKeySecretName: `${secretName}-${seededHex(
      `${secretName} ${since}`,
      5,
    )}`,
  };
}

/** The manifest of a Certificate as the repositories write them. */
export function certificateManifest(options: {
  name: string;
  namespace: string;
  dnsNames: string[];
  issuer: string;
}): Manifest {
  const { name, namespace, dnsNames, issuer } = options;
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name, namespace },
    spec: {
      dnsNames,
      issuerRef: {
        group: 'cert-manager.io',
        kind: 'ClusterIssuer',
        name: issuer,
      },
      privateKey: { algorithm: 'ECDSA', rotationPolicy: 'Always', size: 256 },
      secretName: `${name}-tls`,
    },
  };
}
