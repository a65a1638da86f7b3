import { containsBlock } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiAddLine } from '@remixicon/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, SmallButton, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import { AddressChips } from './AddressChips';
import { readAddresses } from './readAddresses';
import { refuseAddress } from './refuseAddress';
import styles from './AllowedCidrsField.module.css';

const PATH = 'allowedCidrs';

/** Addresses that reach the API server: the account profile's are fixed, the user's may be removed. */
export function AllowedCidrsField(props: PlatformFieldProps) {
  const { account, answers, facts, keepDraft } = usePlatformForm();
  const endpoint = useAnswer<string>('endpoint');
  const allowed = useAnswer<string[]>(PATH);
  const { t } = useFormText();
  const [text, setText] = useState(answers.drafts?.[PATH]?.text ?? '');
  const input = useRef<HTMLInputElement>(null);
  if (endpoint.value !== 'allow-list') {
    return null;
  }
  const own = allowed.value ?? [];
  const viewer = facts?.viewerAddress && `${facts.viewerAddress}/32`;
  const isViewerIn = [
    ...own,
    ...(account?.allowedCidrs ?? []).map(({ cidr }) => cidr),
  ].some(cidr => viewer && containsBlock(cidr, viewer));

  /** Takes what is typed into the list; what is no address stays and stops Next, so that nothing typed is lost. */
  const add = (typed: string) => {
    const taken: string[] = [];
    const left: string[] = [];
    let message: string | undefined;
    for (const cidr of readAddresses(typed)) {
      const why = refuseAddress(cidr, { own: [...own, ...taken], account, t });
      (why === undefined ? taken : left).push(cidr);
      message = message ?? why;
    }
    // One that was refused alone stays as it was typed.
    const rest = taken.length > 0 ? left.join(', ') : typed;
    if (taken.length > 0) {
      allowed.change([...own, ...taken]);
    }
    // After the change, which takes what was typed half for answered.
    setText(message === undefined ? '' : rest);
    keepDraft(
      PATH,
      message === undefined ? undefined : { text: rest, message },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Enter would send the form.
      event.preventDefault();
      add(text);
    }
  };

  return (
    <Field
      {...describeField(props)}
      isOptional
      findings={allowed.findings}
      isMine={allowed.isMine}
      help={t('endpoint.helpAllowed')}
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
                setText(event.target.value);
                keepDraft(PATH, undefined);
              }}
              onBlur={() => add(text)}
              onKeyDown={onKeyDown}
              autoComplete="off"
              spellCheck={false}
            />
            <SmallButton
              iconStart={<RiAddLine />}
              // Leaving the field has added already; there is more to type perhaps.
              onPress={() => input.current?.focus()}
            >
              {t('endpoint.add')}
            </SmallButton>
          </span>
          {viewer && !isViewerIn && (
            <span className={styles.viewer}>
              {t('endpoint.viewer', {
                address: facts?.viewerAddress ?? '',
              })}
              <SmallButton onPress={() => add(viewer)}>
                {t('endpoint.addViewer')}
              </SmallButton>
            </span>
          )}
        </>
      )}
    </Field>
  );
}
