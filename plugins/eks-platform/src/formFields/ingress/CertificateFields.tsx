import { useAnswer } from '../answers/PlatformForm';
import type { ReactNode } from 'react';
import { Field, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import styles from './IngressField.module.css';
import { IngressChoice } from './IngressChoice';
import type { Ingress } from './IngressAnswers';

/** Where certificates come from, and what that needs: an address to warn, or the name of a secret. */
export function CertificateFields(props: { id: string; ingress: Ingress }) {
  const { id, ingress } = props;
  const { t } = useFormText();
  return (
    <>
      <div className={styles.wide}>
        <IngressChoice
          id={id}
          name="certificates"
          label={t('ingress.certificates')}
          options={[
            {
              value: 'letsencrypt',
              label: t('ingress.letsencrypt'),
              help: t('ingress.letsencryptHelp'),
            },
            {
              value: 'letsencrypt-staging',
              label: t('ingress.staging'),
              help: t('ingress.stagingHelp'),
            },
            {
              value: 'byo',
              label: t('ingress.ownCertificate'),
              help: t('ingress.ownCertificateHelp'),
            },
            {
              value: 'none',
              label: t('ingress.noCertificates'),
              help: t('ingress.noCertificatesHelp'),
            },
          ]}
        />
      </div>
      {ingress.certificates.startsWith('letsencrypt') && (
        <IngressText
          id={`${id}-email`}
          path="ingress.email"
          label={t('ingress.email')}
          help={t('ingress.emailHelp')}
          inputMode="email"
        />
      )}
      {ingress.certificates === 'byo' && (
        <IngressText
          id={`${id}-byo`}
          path="ingress.byoSecret"
          label={t('ingress.byoSecret')}
          help={t('ingress.byoSecretHelp', {
            key: <code>tls.key</code>,
            certificate: <code>tls.crt</code>,
          })}
        />
      )}
    </>
  );
}

function IngressText(props: {
  id: string;
  path: string;
  label: string;
  help: ReactNode;
  inputMode?: 'email';
}) {
  const { id, path, label, help, inputMode } = props;
  const answer = useAnswer<string>(path);
  return (
    <Field
      id={id}
      label={label}
      help={help}
      isMine={answer.isMine}
      presetValue={answer.presetValue}
      onReset={answer.reset}
      findings={answer.findings}
    >
      {control => (
        <input
          {...control}
          type="text"
          inputMode={inputMode}
          className={inputStyles.input}
          value={answer.value ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={event => answer.change(event.target.value.trim())}
        />
      )}
    </Field>
  );
}
