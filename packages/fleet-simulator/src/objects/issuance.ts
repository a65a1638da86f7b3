import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

// A CSR in base64 stands here in a real cluster; nobody reads it.
const SIGNING_REQUEST = Buffer.from(
  '-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----\n',
).toString('base64');

export interface IssuanceOptions {
  certificate: KubernetesObject;
  startedAt: Instant;
  /** When the order became valid; absent or later: it is pending. */
  doneAt?: Instant;
  /** What cert-manager says while it tries to write the record; undefined: presented. */
  refusal?: string;
  presentedAt?: Instant;
  now: Instant;
  revision?: number;
}

/** CertificateRequest, Order and, while it lasts, the Challenge of one issuance. */
export function issuance(options: IssuanceOptions): KubernetesObject[] {
  const { certificate: wanted, startedAt, doneAt, now } = options;
  const done = doneAt !== undefined && now >= doneAt;
  const request = certificateRequest(options, done);
  const order = orderOf(request, wanted, startedAt, done ? doneAt : undefined);
  if (done) {
    return [request, order];
  }
  const names: string[] = wanted.spec.dnsNames;
  return [request, order, challengeOf(order, names[0], options)];
}

function certificateRequest(
  options: IssuanceOptions,
  done: boolean,
): KubernetesObject {
  const { certificate: wanted, startedAt, doneAt, revision = 1 } = options;
  const { name, namespace } = wanted.metadata;
  const orderName = `${name}-${revision}-${orderSuffix(wanted, startedAt)}`;
  const ready = done
    ? condition(
        'Ready',
        'True',
        'Issued',
        'Certificate fetched from issuer successfully',
        doneAt!,
      )
    : condition(
        'Ready',
        'False',
        'Pending',
        `Waiting on certificate issuance from order ${namespace}/${orderName}: "pending"`,
        startedAt,
      );
  return {
    ...newObject({
      apiVersion: 'cert-manager.io/v1',
      kind: 'CertificateRequest',
      name: `${name}-${revision}`,
      namespace,
      createdAt: startedAt,
      generation: 1,
      owner: wanted,
      annotations: {
        'cert-manager.io/certificate-name': name,
        'cert-manager.io/certificate-revision': String(revision),
      },
    }),
    spec: { issuerRef: wanted.spec.issuerRef, request: SIGNING_REQUEST },
    status: {
      conditions: [
        condition(
          'Approved',
          'True',
          'cert-manager.io',
          'Certificate request has been approved by cert-manager.io',
          startedAt,
        ),
        ready,
      ],
    },
  };
}

function orderSuffix(wanted: KubernetesObject, startedAt: Instant): number {
  return parseInt(seededHex(`${wanted.metadata.uid} ${startedAt}`, 7), 16);
}

function orderOf(
  request: KubernetesObject,
  wanted: KubernetesObject,
  startedAt: Instant,
  validAt: Instant | undefined,
): KubernetesObject {
  return {
    ...newObject({
      apiVersion: 'acme.cert-manager.io/v1',
      kind: 'Order',
      name: `${request.metadata.name}-${orderSuffix(wanted, startedAt)}`,
      namespace: wanted.metadata.namespace,
      createdAt: startedAt,
      generation: 1,
      owner: request,
      annotations: request.metadata.annotations,
    }),
    spec: {
      dnsNames: wanted.spec.dnsNames,
      issuerRef: wanted.spec.issuerRef,
      request: SIGNING_REQUEST,
    },
    status: {
      state: validAt ? 'valid' : 'pending',
      url: `https://acme-v02.api.letsencrypt.org/acme/order/2718281828/${orderSuffix(
        wanted,
        startedAt,
      )}`,
      authorizations: wanted.spec.dnsNames.map((name: string) => ({
        identifier: name.replace(/^\*\./, ''),
        wildcard: name.startsWith('*.'),
        initialState: 'pending',
        url: 'https://acme-v02.api.letsencrypt.org/acme/authz/2718281828',
      })),
    },
  };
}

function challengeOf(
  order: KubernetesObject,
  name: string,
  { startedAt, refusal, presentedAt, now }: IssuanceOptions,
): KubernetesObject {
  const presented =
    refusal === undefined && presentedAt !== undefined && now >= presentedAt;
  const reason = presented
    ? `Waiting for DNS-01 challenge propagation: DNS record for "${name.replace(
        /^\*\./,
        '',
      )}" not yet propagated`
    : refusal;
  return {
    ...newObject({
      apiVersion: 'acme.cert-manager.io/v1',
      kind: 'Challenge',
      name: `${order.metadata.name}-${parseInt(
        seededHex(`${order.metadata.uid} challenge`, 7),
        16,
      )}`,
      namespace: order.metadata.namespace,
      createdAt: startedAt,
      generation: 1,
      owner: order,
      finalizers: ['acme.cert-manager.io/finalizer'],
    }),
    spec: {
      authorizationURL: order.status.authorizations[0].url,
      dnsName: name.replace(/^\*\./, ''),
      issuerRef: order.spec.issuerRef,
      key: `${seededHex(order.metadata.uid, 43)}`,
      token: seededHex(`${order.metadata.uid} token`, 43),
      type: 'DNS-01',
      url: 'https://acme-v02.api.letsencrypt.org/acme/chall/2718281828',
      wildcard: name.startsWith('*.'),
    },
    status: {
      presented,
      processing: true,
      state: 'pending',
      ...(reason && { reason }),
      ...(presented && { presentedAt: timestamp(presentedAt) }),
    },
  };
}
