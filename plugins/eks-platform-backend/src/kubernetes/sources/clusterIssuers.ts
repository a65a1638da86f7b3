import { projectText } from '../freeText';
import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const clusterIssuers = defineSource({
  key: 'clusterIssuers',
  path: '/apis/cert-manager.io/v1/clusterissuers',
  project: issuer => ({
    meta: projectMeta(issuer),
    kind: 'ClusterIssuer' as const,
    acmeServer: issuer.spec?.acme?.server,
    solvers: (issuer.spec?.acme?.solvers ?? []).map(projectSolver),
    conditions: projectConditions(issuer),
  }),
});

function projectSolver(solver: RawObject) {
  const route53 = solver.dns01?.route53;
  return {
    dnsZones: solver.selector?.dnsZones ?? [],
    dnsNames: solver.selector?.dnsNames ?? [],
    route53: route53 && {
      hostedZoneId: route53.hostedZoneID,
      region: route53.region,
      role: projectText(route53.role),
    },
    http01: solver.http01 !== undefined,
  };
}
