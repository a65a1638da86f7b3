import { certificate, certificateManifest } from '../../objects/certificate';
import type { FaultScenario } from '../kit/FaultScenario';

/** The issuer refuses a name, so there never was a certificate. */
export const certificateRefused: FaultScenario = {
  id: 'certificate-refused',
  title: 'The issuer refuses a name',
  expects: 'certificate-not-ready',
  heal: 'corrects the name',
  cause(stage) {
    const since = stage.ago(50);
    const name = `shop.internal`;
    stage.put(
      certificate({
        manifest: certificateManifest({
          name: 'shop',
          namespace: 'hello',
          dnsNames: [name],
          issuer: 'letsencrypt',
        }),
        createdAt: since,
      }),
    );
    stage.change(
      { kind: 'Certificate', name: 'shop' },
      { status: { failedIssuanceAttempts: 2 } },
    );
    stage.conditions({ kind: 'Certificate', name: 'shop' }, [
      'Issuing',
      'False',
      'Failed',
      `The certificate request has failed to complete and will be retried: Failed to create Order: 400 urn:ietf:params:acme:error:rejectedIdentifier: Cannot issue for "${name}": Domain name does not end with a valid public suffix (TLD)`,
      since,
    ]);
  },
};
