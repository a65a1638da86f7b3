import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';
import { projectIssuerRef } from './issuerRef';

export const certificates = defineSource({
  key: 'certificates',
  path: '/apis/cert-manager.io/v1/certificates',
  project: certificate => {
    const status = certificate.status ?? {};
    return {
      meta: projectMeta(certificate),
      dnsNames: certificate.spec?.dnsNames ?? [],
      secretName: certificate.spec?.secretName ?? '',
      issuer: projectIssuerRef(certificate),
      notAfter: status.notAfter,
      notBefore: status.notBefore,
      renewalTime: status.renewalTime,
      revision: status.revision,
      nextPrivateKeySecretName: status.nextPrivateKeySecretName,
      failedIssuanceAttempts: status.failedIssuanceAttempts,
      lastFailureTime: status.lastFailureTime,
      conditions: projectConditions(certificate),
    };
  },
});
