import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';
import { projectIssuerRef } from './issuerRef';

export const certificateRequests = defineSource({
  key: 'certificateRequests',
  path: '/apis/cert-manager.io/v1/certificaterequests',
  project: request => ({
    meta: projectMeta(request),
    issuer: projectIssuerRef(request),
    failureTime: request.status?.failureTime,
    conditions: projectConditions(request),
  }),
});
