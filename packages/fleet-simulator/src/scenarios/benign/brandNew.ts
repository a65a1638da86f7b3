import { SECOND } from '../../clock/duration';
import { certificate, certificateManifest } from '../../objects/certificate';
import { issuance } from '../../objects/issuance';
import type { BenignScenario } from '../kit/FaultScenario';
import { visitingNode } from '../kit/visitingNode';

const WAITING =
  '0/5 nodes are available: 2 Insufficient cpu, 3 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/5 nodes are available: 5 Preemption is not helpful for scheduling.';

/** Objects of some seconds, none of them ready yet. */
export const brandNew: BenignScenario = {
  id: 'brand-new',
  title: 'objects that are some seconds old',
  play(stage) {
    const bornAt = stage.young(75);
    const wanted = certificate({
      manifest: certificateManifest({
        name: `preview-${bornAt / SECOND}`,
        namespace: 'hello',
        dnsNames: [`preview.${stage.dnsZone}`],
        issuer: 'letsencrypt-staging',
      }),
      createdAt: bornAt,
    });
    stage.put(
      wanted,
      ...issuance({
        certificate: wanted,
        startedAt: bornAt,
        presentedAt: bornAt + 4 * SECOND,
        now: stage.now,
      }),
    );
    stage.run({
      kind: 'Deployment',
      namespace: 'hello',
      name: 'preview',
      image: 'registry.acme.dev/team-web/preview:2026.47',
      createdAt: bornAt,
      cpu: 100,
      memory: 128,
      replicas: 2,
      startSeconds: 40,
      unschedulable: stage.now < bornAt + 20 * SECOND ? WAITING : undefined,
    });
    stage.join(
      ...visitingNode(stage, {
        seed: `new ${bornAt}`,
        joinsAt: bornAt,
        leavesAt: bornAt + 60 * SECOND,
      }),
    );
  },
};
