import {
  containsBlock,
  type AccountChoice,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiAddLine } from '@remixicon/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { parseAddressBlock } from '../network/addressBlock';
import { Field, SmallButton, useFormText, type FormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import { AddressChips } from './AddressChips';
import styles from './AllowedCidrsField.module.css';

const PATH = 'allowedCidrs';

/** Addresses that reach the API server: the account profile's are fixed, the user's may be removed. */
export function AllowedCidrsField(props: PlatformFieldProps) {
  const { account, answers, keepDraft } = usePlatformForm();
  const endpoint = useAnswer<string>('endpoint');
  const allowed = useAnswer<string[]>(PATH);
  const { t } = useFormText();
  const [text, setText] = useState(answers.drafts?.[PATH]?.text ?? '');
  const input = useRef<HTMLInputElement>(null);
  if (endpoint.value !== 'allow-list') {
    return null;
  }
  const own = allowed.value ?? [];

  /** Takes what is typed into the list; what is no address stays and stops Next, so that nothing typed is lost. */
  const add = () => {
    if (!text) {
      return;
    }
    const cidr = text.includes('/') ? text : `${text}/32`;
    const message = refuse(cidr, own, account, t);
    keepDraft(PATH, message === undefined ? undefined : { text, message });
    if (message === undefined) {
      setText('');
      allowed.change([...own, cidr]);
    }
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
      isMine={allowed.isMine}
      help={t('form.endpoint.helpAllowed')}
    >
      {control => (
        <>
          <AddressChips
            fixed={account?.allowedCidrs ?? []}
            own={own}
            onRemove={cidr => {
              allowed.change(own.filter(other => other !== cidr));
              input.current?.focus();
            }}
          />
          <span className={styles.add}>
            <input
              {...control}
              ref={input}
              className={`${inputStyles.input} ${inputStyles.mono}`}
              placeholder="203.0.113.7/32"
              value={text}
              onChange={event => {
                setText(event.target.value.trim());
                keepDraft(PATH, undefined);
              }}
              onBlur={add}
              onKeyDown={onKeyDown}
              autoComplete="off"
              spellCheck={false}
            />
            <SmallButton
              iconStart={<RiAddLine />}
              // Leaving the field has added already; there is more to type perhaps.
              onPress={() => input.current?.focus()}
            >
              {t('form.endpoint.add')}
            </SmallButton>
          </span>
        </>
      )}
    </Field>
  );
}

/** Why a range may not be added; undefined when it may. */
function refuse(
  cidr: string,
  own: readonly string[],
  account: AccountChoice | undefined,
  t: FormText,
): string | undefined {
  if (!parseAddressBlock(cidr)) {
    return t('form.endpoint.invalid');
  }
  if (cidr.endsWith('/0') && !account?.guardrails.endpointOpen) {
    return t('form.endpoint.openToAll', { account: account?.alias ?? '' });
  }
  const fixed = account?.allowedCidrs.find(entry =>
    containsBlock(entry.cidr, cidr),
  );
  if (fixed) {
    return t('form.endpoint.fixedAlready', { cidr, what: fixed.what });
  }
  return own.some(other => containsBlock(other, cidr))
    ? t('form.endpoint.already', { cidr })
    : undefined;
}
