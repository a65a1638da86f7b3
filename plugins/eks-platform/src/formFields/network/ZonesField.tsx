import { useAnswer } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, Segmented, useFormText } from '../parts';

/** How many zones the platform spans. */
export function ZonesField(props: PlatformFieldProps) {
  const zones = useAnswer<number>('zones');
  const { t } = useFormText();
  return (
    <Field
      {...describeField(props)}
      findings={zones.findings}
      isMine={zones.isMine}
      presetValue={String(zones.presetValue)}
      onReset={zones.reset}
      help={t(zones.value === 2 ? 'zones.help2' : 'zones.help3')}
    >
      {control => (
        <Segmented
          control={control}
          options={[
            { value: '2', label: t('zones.two') },
            { value: '3', label: t('zones.three') },
          ]}
          value={String(zones.value)}
          onChange={value => zones.change(Number(value))}
        />
      )}
    </Field>
  );
}
