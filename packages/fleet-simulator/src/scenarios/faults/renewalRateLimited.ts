import { DAY, HOUR, timestamp } from '../../clock/duration';
import { certificate, certificateManifest } from '../../objects/certificate';
import type { FaultScenario } from '../kit/FaultScenario';

/** A certificate that still holds, whose renewal fails again and again. */
export const renewalRateLimited: FaultScenario = {
  id: 'S6',
  title: 'Renewal of a valid certificate fails: rate limit',
  expects: 'certificate-expires',
  heal: 'one of the two Certificates with the same names is removed',
  cause(stage) {
    const host = `hub.${stage.dnsZone}`;
    for (const namespace of ['hub-a', 'hub-b']) {
      const issuedAt = stage.ago(78 * 24 * 60);
      const made = certificate({
        manifest: certificateManifest({
          name: 'hub',
          namespace,
          dnsNames: [host],
          issuer: 'letsencrypt',
        }),
        createdAt: stage.ago(200 * 24 * 60),
        issuedAt,
      });
      stage.put({
        ...made,
        status: {
          ...made.status,
          failedIssuanceAttempts: 5,
          lastFailureTime: timestamp(stage.moment.start - 7 * HOUR),
          renewalTime: timestamp(issuedAt + 60 * DAY),
        },
      });
      stage.conditions({ kind: 'Certificate', name: 'hub', namespace }, [
        'Issuing',
        'False',
        'Failed',
        'The certificate request has failed to complete and will be retried: Failed to wait for order resource "hub-2" to become ready: ' +
          'order is in "errored" state: Failed to create Order: 429 urn:ietf:params:acme:error:rateLimited: too many certificates (5) ' +
          `already issued for this exact set of identifiers in the last 168h0m0s: ${host}`,
        stage.moment.start - 7 * HOUR,
      ]);
    }
  },
  distractor(stage) {
    // A renewal as it should be: valid, and being issued for some seconds.
    const made = certificate({
      manifest: certificateManifest({
        name: 'shop',
        namespace: 'hello',
        dnsNames: [`shop.${stage.dnsZone}`],
        issuer: 'letsencrypt',
      }),
      createdAt: stage.ago(61 * 24 * 60),
      issuedAt: stage.ago(60 * 24 * 60),
    });
    stage.put(made);
    stage.conditions({ kind: 'Certificate', name: 'shop' }, [
      'Issuing',
      'True',
      'Renewing',
      'Renewing certificate as renewal was scheduled',
      stage.young(60),
    ]);
  },
};
