import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';

/** Address range of the new network; the proposal says why it differs from the preset. */
export function VpcRangeField(props: PlatformFieldProps) {
  const { account, facts, answers } = usePlatformForm();
  const range = useAnswer<string>('vpcCidr');
  const mode = useAnswer<string>('networkMode');
  const { t } = useFormText();
  const presetRange = facts?.presets.find(
    preset => preset.id === answers.preset,
  )?.answers.vpcCidr as string | undefined;
  const taken = account?.vpcsInUse.find(vpc => vpc.cidr === presetRange);

  if (mode.value === 'existing') {
    return null;
  }
  const isProposed = range.presetValue !== presetRange;
  // The way out of a finding offers the same already.
  const isOffered = range.findings.some(
    finding => finding.fix?.set.vpcCidr === range.presetValue,
  );
  let help: string = t('vpc.help');
  if (!range.isMine && account) {
    help =
      taken && presetRange && range.value !== presetRange
        ? t('vpc.next', {
            account: account.alias,
            preset: presetRange,
            cluster: taken.cluster,
          })
        : t('vpc.free', { account: account.alias });
  }
  return (
    <Field
      {...describeField(props)}
      findings={range.findings}
      isMine={range.isMine}
      presetValue={isOffered ? undefined : range.presetValue}
      isProposed={isProposed}
      onReset={range.reset}
      help={help}
    >
      {control => (
        <input
          {...control}
          className={`${styles.input} ${styles.mono}`}
          value={range.value ?? ''}
          onChange={event => range.change(event.target.value.trim())}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
