import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { Field, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';

/** The zone of the account profile that the cluster's own zone is delegated from. */
export function DomainField(props: { id: string }) {
  const { account } = usePlatformForm();
  const domain = useAnswer<string>('ingress.domain');
  const { t } = useFormText();
  const domains = account?.domains ?? [];
  const value = domain.value ?? '';
  return (
    <Field
      id={props.id}
      label={t('ingress.domain')}
      isMine={domain.isMine}
      presetValue={domain.presetValue}
      onReset={domain.reset}
      findings={domain.findings}
      help={
        value
          ? t('ingress.domainHelp')
          : t('ingress.domainNone', { account: account?.alias ?? '' })
      }
    >
      {control => (
        <select
          {...control}
          className={inputStyles.input}
          value={value}
          onChange={event => domain.change(event.target.value)}
        >
          {!domains.includes(value) && <option value={value}>{value}</option>}
          {domains.map(choice => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </Field>
  );
}
