import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Findings, useFormText } from '../parts';
import { CertificateFields } from './CertificateFields';
import { DomainField } from './DomainField';
import { HopPreview } from './HopPreview';
import { IngressChoice } from './IngressChoice';
import type { Ingress } from './IngressAnswers';
import styles from './IngressField.module.css';

const SAID_AT_FIELDS = [
  'ingress.entry',
  'ingress.reach',
  'ingress.domain',
  'ingress.zone',
  'ingress.certificates',
  'ingress.email',
  'ingress.byoSecret',
];

/** Under which addresses and with which certificates apps are reached. */
export function IngressField(props: PlatformFieldProps) {
  const { check, answers, preset } = usePlatformForm();
  const ingress = useAnswer<Ingress>('ingress');
  const { t } = useFormText();
  const { id } = describeField(props);
  const { value } = ingress;
  if (!value) {
    return null;
  }
  const hasEntry = value.entry === 'traefik';
  const zone =
    check.result?.derived.clusterZone ??
    `k8s-${answers.region ?? preset.region ?? ''}-${answers.name ?? ''}.${
      value.domain
    }`;
  return (
    <div className={styles.ingress}>
      <HopPreview ingress={value} zone={zone} />
      <div className={styles.fields}>
        <IngressChoice
          id={id}
          name="entry"
          label={t('ingress.entry')}
          options={[
            {
              value: 'traefik',
              label: t('ingress.traefik'),
              help: t('ingress.entryHelp'),
            },
            {
              value: 'none',
              label: t('ingress.none'),
              help: t('ingress.entryNoneHelp'),
            },
          ]}
        />
        {hasEntry && (
          <>
            <IngressChoice
              id={id}
              name="reach"
              label={t('ingress.reach')}
              options={[
                {
                  value: 'public',
                  label: t('ingress.public'),
                  help: t('ingress.publicHelp'),
                },
                {
                  value: 'internal',
                  label: t('ingress.internal'),
                  help: t('ingress.internalHelp'),
                },
              ]}
            />
            <DomainField id={`${id}-domain`} />
            <IngressChoice
              id={id}
              name="zone"
              label={t('ingress.zone')}
              options={[
                {
                  value: 'own',
                  label: t('ingress.ownZone'),
                  help: t('ingress.ownZoneHelp', { domain: value.domain }),
                },
                {
                  value: 'shared',
                  label: t('ingress.sharedZone'),
                  help: t('ingress.sharedZoneHelp'),
                },
              ]}
            />
            <CertificateFields id={id} ingress={value} />
          </>
        )}
      </div>
      <Findings
        id={`${id}-findings`}
        boxed
        findings={ingress.findings.filter(
          ({ field }) => !SAID_AT_FIELDS.includes(field),
        )}
      />
    </div>
  );
}
