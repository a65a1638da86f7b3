import { useAnswer } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, Segmented, useFormText } from '../parts';

/** What happens when standard support ends: AWS upgrades, or the bill rises. */
export function SupportPolicyField(props: PlatformFieldProps) {
  const policy = useAnswer<'STANDARD' | 'EXTENDED'>('supportPolicy');
  const { t } = useFormText();
  const label = {
    STANDARD: t('support.standard'),
    EXTENDED: t('support.extended'),
  };
  return (
    <Field
      {...describeField(props)}
      findings={policy.findings}
      isMine={policy.isMine}
      presetValue={policy.presetValue && label[policy.presetValue]}
      onReset={policy.reset}
      help={
        policy.value === 'EXTENDED'
          ? t('support.helpExtended')
          : t('support.helpStandard')
      }
    >
      {control => (
        <Segmented
          control={control}
          options={[
            { value: 'STANDARD', label: label.STANDARD },
            { value: 'EXTENDED', label: label.EXTENDED },
          ]}
          value={policy.value}
          onChange={policy.change}
        />
      )}
    </Field>
  );
}
