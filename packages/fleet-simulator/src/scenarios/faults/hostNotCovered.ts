import { ingressRoute } from '../../objects/ingress';
import type { FaultScenario } from '../kit/FaultScenario';

/** A host two labels below the zone, which a wildcard of one label does not cover. */
export const hostNotCovered: FaultScenario = {
  id: 'S7',
  title: 'A wildcard certificate does not cover a host of two labels',
  expects: 'host-not-covered',
  heal: 'renames the host to one label',
  cause(stage) {
    stage.put(
      preview('pr-42', `dagster.pr-42.${stage.dnsZone}`, stage.ago(90)),
    );
  },
  distractor(stage) {
    stage.put(
      preview('pr-41', `pr-41-dagster.${stage.dnsZone}`, stage.ago(190)),
      // Plain HTTP needs no certificate.
      ingressRoute({
        name: 'redirect',
        namespace: 'traefik',
        match: 'HostRegexp(`.+`)',
        createdAt: stage.ago(600),
        entryPoint: 'web',
        service: 'noop',
      }),
    );
  },
};

function preview(name: string, host: string, createdAt: number) {
  return ingressRoute({
    name,
    namespace: 'previews',
    match: `Host(\`${host}\`)`,
    createdAt,
    tls: 'default',
    labels: { 'backstage.io/owner': 'team-data' },
  });
}
