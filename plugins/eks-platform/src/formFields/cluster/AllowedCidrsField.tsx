import { RiAddLine, RiCloseLine, RiLock2Line } from '@remixicon/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { parseAddressBlock } from '../network/addressBlock';
import { Field, SmallButton, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import styles from './AllowedCidrsField.module.css';

/** Addresses that reach the API server: the account profile's are fixed, the user's may be removed. */
export function AllowedCidrsField(props: PlatformFieldProps) {
  const { account } = usePlatformForm();
  const endpoint = useAnswer<string>('endpoint');
  const allowed = useAnswer<string[]>('allowedCidrs');
  const { t } = useFormText();
  const [draft, setDraft] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  if (endpoint.value !== 'allow-list') {
    return null;
  }
  const own = allowed.value ?? [];

  const add = () => {
    const cidr = draft.includes('/') ? draft : `${draft}/32`;
    if (!parseAddressBlock(cidr)) {
      setRefusal(t('form.endpoint.invalid'));
    } else if (cidr.endsWith('/0') && !account?.guardrails.endpointOpen) {
      setRefusal(
        t('form.endpoint.openToAll', { account: account?.alias ?? '' }),
      );
    } else {
      setRefusal(undefined);
      setDraft('');
      allowed.change([...new Set([...own, cidr])]);
    }
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Enter would send the form.
      event.preventDefault();
      add();
    }
  };

  return (
    <Field
      {...describeField(props)}
      isOptional
      findings={allowed.findings}
      messages={refusal ? [refusal] : props.rawErrors}
      isMine={allowed.isMine}
      help={t('form.endpoint.helpAllowed')}
    >
      {control => (
        <>
          <ul className={styles.chips}>
            {account?.allowedCidrs.map(entry => (
              <li
                key={entry.cidr}
                className={styles.chip}
                title={t('form.endpoint.fixed', {
                  what: entry.what,
                  cidr: entry.cidr,
                })}
              >
                {entry.what} <code>{entry.cidr}</code>
                <RiLock2Line size={14} aria-hidden />
              </li>
            ))}
            {own.map(cidr => (
              <li key={cidr} className={styles.chip}>
                <code>{cidr}</code>
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t('form.endpoint.remove', { cidr })}
                  onClick={() => {
                    allowed.change(own.filter(other => other !== cidr));
                    input.current?.focus();
                  }}
                >
                  <RiCloseLine size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <span className={styles.add}>
            <input
              {...control}
              ref={input}
              className={`${inputStyles.input} ${inputStyles.mono}`}
              placeholder="203.0.113.7/32"
              value={draft}
              onChange={event => {
                setDraft(event.target.value.trim());
                setRefusal(undefined);
              }}
              onKeyDown={onKeyDown}
              spellCheck={false}
            />
            <SmallButton
              iconStart={<RiAddLine />}
              isDisabled={!draft}
              onPress={add}
            >
              {t('form.endpoint.add')}
            </SmallButton>
          </span>
        </>
      )}
    </Field>
  );
}
