import { projectText } from '../freeText';
import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';
import { projectIssuerRef } from './issuerRef';

export const challenges = defineSource({
  key: 'challenges',
  path: '/apis/acme.cert-manager.io/v1/challenges',
  project: challenge => ({
    meta: projectMeta(challenge),
    dnsName: challenge.spec?.dnsName ?? '',
    type: challenge.spec?.type ?? '',
    issuer: projectIssuerRef(challenge),
    presented: challenge.status?.presented ?? false,
    presentedAt: challenge.status?.presentedAt || undefined,
    processing: challenge.status?.processing ?? false,
    state: challenge.status?.state || undefined,
    reason: projectText(challenge.status?.reason),
  }),
});
