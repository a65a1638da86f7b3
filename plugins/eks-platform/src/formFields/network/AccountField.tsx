import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';
import { LockedChoices } from './LockedChoices';

/** The account profile; those that the user may not use stay visible with the reason. */
export function AccountField(props: PlatformFieldProps) {
  const { facts, account } = usePlatformForm();
  const answer = useAnswer<string>('account');
  const { t } = useFormText();
  const accounts = facts?.accounts ?? [];
  const locked = accounts.filter(choice => choice.locked);
  const limit = account?.guardrails.maxHourlyUsd;
  return (
    <Field
      {...describeField(props)}
      findings={answer.findings}
      help={
        facts && accounts.length === locked.length ? (
          t('account.none')
        ) : (
          <>
            {account && (
              <>
                {account.description && <>{account.description} </>}
                {account.applyBy === 'operator'
                  ? t('account.operator', {
                      script: <code>scripts/apply</code>,
                    })
                  : t(`account.${account.applyBy}`)}{' '}
                {limit !== undefined &&
                  t('account.limit', {
                    amount: <strong>{formatMoney(limit)}</strong>,
                  })}
              </>
            )}
            <LockedChoices
              choices={locked.map(choice => ({
                name: choice.alias,
                reason: choice.locked ?? '',
              }))}
            />
          </>
        )
      }
    >
      {control => (
        <select
          {...control}
          className={styles.input}
          value={answer.value ?? ''}
          onChange={event => answer.change(event.target.value)}
        >
          {!answer.value && <option value="" />}
          {accounts.map(choice => (
            <option
              key={choice.alias}
              value={choice.alias}
              disabled={Boolean(choice.locked)}
            >
              {choice.alias}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
