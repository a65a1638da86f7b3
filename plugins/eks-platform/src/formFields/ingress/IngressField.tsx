import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect } from 'react';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, Findings, Segmented, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import { HopPreview } from './HopPreview';
import { useContactEmail } from './useContactEmail';
import styles from './IngressField.module.css';

type Ingress = NonNullable<PlatformAnswers['ingress']>;

/** Under which addresses and with which certificates apps are reached. */
export function IngressField(props: PlatformFieldProps) {
  const { account, check, answers, change, fill } = usePlatformForm();
  const ingress = useAnswer<Ingress>('ingress');
  const email = useAnswer<string>('ingress.email');
  const domain = useAnswer<string>('ingress.domain');
  const { t } = useFormText();
  const { id, messages } = describeField(props);
  const contact = useContactEmail(answers.owner);
  const isWithoutEmail = ingress.value && ingress.value.email === undefined;
  useEffect(() => {
    if (contact && isWithoutEmail && ingress.value) {
      fill({ ingress: { ...ingress.value, email: contact } });
    }
    // Once, when the address arrives: an address that the user empties stays empty.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [contact, isWithoutEmail]);

  if (!ingress.value) {
    return null;
  }
  const { value } = ingress;
  const hasEntry = value.entry === 'traefik';
  const asksEmail = hasEntry && value.certificates.startsWith('letsencrypt');
  const zone =
    check.result?.derived.clusterZone ??
    `k8s-${answers.region ?? ''}-${answers.name ?? ''}.${value.domain}`;
  const others = ingress.findings.filter(
    finding => !['ingress.email', 'ingress.domain'].includes(finding.field),
  );
  const said = new Set(ingress.findings.map(finding => finding.message));

  return (
    <div className={styles.ingress}>
      <HopPreview ingress={value} zone={zone} />
      <div className={styles.fields}>
        <Field
          id={`${id}-entry`}
          label={t('form.ingress.entry')}
          help={t(
            hasEntry ? 'form.ingress.entryHelp' : 'form.ingress.entryNoneHelp',
          )}
        >
          {control => (
            <Segmented
              control={control}
              options={[
                { value: 'traefik', label: t('form.ingress.traefik') },
                { value: 'none', label: t('form.ingress.none') },
              ]}
              value={value.entry}
              onChange={entry => change({ 'ingress.entry': entry })}
            />
          )}
        </Field>
        {hasEntry && (
          <>
            <Field
              id={`${id}-reach`}
              label={t('form.ingress.reach')}
              help={t(
                value.reach === 'public'
                  ? 'form.ingress.publicHelp'
                  : 'form.ingress.internalHelp',
              )}
            >
              {control => (
                <Segmented
                  control={control}
                  options={[
                    { value: 'public', label: t('form.ingress.public') },
                    { value: 'internal', label: t('form.ingress.internal') },
                  ]}
                  value={value.reach}
                  onChange={reach => change({ 'ingress.reach': reach })}
                />
              )}
            </Field>
            <Field
              id={`${id}-domain`}
              label={t('form.ingress.domain')}
              findings={domain.findings}
              help={t('form.ingress.domainHelp', { domain: value.domain })}
            >
              {control => (
                <select
                  {...control}
                  className={inputStyles.input}
                  value={value.domain}
                  onChange={event =>
                    change({ 'ingress.domain': event.target.value })
                  }
                >
                  {!account?.domains.includes(value.domain) && (
                    <option>{value.domain}</option>
                  )}
                  {account?.domains.map(choice => (
                    <option key={choice}>{choice}</option>
                  ))}
                </select>
              )}
            </Field>
            <Field
              id={`${id}-certificates`}
              label={t('form.ingress.certificates')}
              help={t(
                {
                  letsencrypt: 'form.ingress.letsencryptHelp',
                  'letsencrypt-staging': 'form.ingress.stagingHelp',
                  byo: 'form.ingress.ownCertificateHelp',
                  none: 'form.ingress.noCertificatesHelp',
                }[value.certificates] as 'form.ingress.letsencryptHelp',
              )}
            >
              {control => (
                <Segmented
                  control={control}
                  options={[
                    {
                      value: 'letsencrypt',
                      label: t('form.ingress.letsencrypt'),
                    },
                    {
                      value: 'letsencrypt-staging',
                      label: t('form.ingress.staging'),
                    },
                    { value: 'none', label: t('form.ingress.noCertificates') },
                  ]}
                  value={value.certificates}
                  onChange={certificates =>
                    change({ 'ingress.certificates': certificates })
                  }
                />
              )}
            </Field>
          </>
        )}
        {asksEmail && (
          <Field
            id={`${id}-email`}
            label={t('form.ingress.email')}
            isMine={email.isMine}
            presetValue={email.presetValue}
            onReset={email.reset}
            findings={email.findings}
            help={t('form.ingress.emailHelp')}
          >
            {control => (
              <input
                {...control}
                type="text"
                inputMode="email"
                className={inputStyles.input}
                value={value.email ?? ''}
                onChange={event =>
                  change({ 'ingress.email': event.target.value.trim() })
                }
              />
            )}
          </Field>
        )}
      </div>
      <Findings
        id={`${id}-findings`}
        boxed
        findings={others}
        messages={messages.filter(message => !said.has(message))}
      />
    </div>
  );
}
