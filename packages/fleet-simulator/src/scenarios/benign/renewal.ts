import { MINUTE, SECOND } from '../../clock/duration';
import { certificate, certificateManifest } from '../../objects/certificate';
import { issuance } from '../../objects/issuance';
import type { BenignScenario } from '../kit/FaultScenario';

/** A valid certificate is renewed: for a minute an order is pending. */
export const renewal: BenignScenario = {
  id: 'renewal',
  title: 'a certificate is renewed',
  play(stage) {
    const period = 6 * MINUTE;
    const startedAt = Math.floor(stage.now / period) * period;
    const doneAt = startedAt + 70 * SECOND;
    const isRunning = stage.now < doneAt;
    const wanted = certificate({
      manifest: certificateManifest({
        name: 'shop',
        namespace: 'hello',
        dnsNames: [`shop.${stage.dnsZone}`],
        issuer: 'letsencrypt',
      }),
      createdAt: stage.ago(61 * 24 * 60),
      issuedAt: isRunning ? stage.ago(60 * 24 * 60) : doneAt,
      revision: 2,
    });
    stage.put(
      wanted,
      ...issuance({
        certificate: wanted,
        startedAt,
        doneAt,
        presentedAt: startedAt + 5 * SECOND,
        now: stage.now,
        revision: 2,
      }),
    );
    if (isRunning) {
      stage.conditions({ kind: 'Certificate', name: 'shop' }, [
        'Issuing',
        'True',
        'Renewing',
        'Renewing certificate as renewal was scheduled',
        startedAt,
      ]);
    }
  },
};
