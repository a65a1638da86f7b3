import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { listVpcs } from '../answers/presetAnswers';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, Segmented, useFormText } from '../parts';

type Mode = 'create' | 'existing';

/** Whether the platform gets a network of its own or one that the account profile lends. */
export function NetworkModeField(props: PlatformFieldProps) {
  const { account } = usePlatformForm();
  const mode = useAnswer<Mode>('networkMode');
  const region = useAnswer<string>('region');
  const { t } = useFormText();
  const count = listVpcs(account, region.value).length;
  const label = {
    create: t('network.create'),
    existing: t('network.existing'),
  };
  return (
    <Field
      {...describeField(props)}
      findings={mode.findings}
      isMine={mode.isMine}
      presetValue={mode.presetValue && label[mode.presetValue]}
      onReset={mode.reset}
      help={
        count === 0
          ? t('network.noneLent', {
              account: account?.alias ?? '',
              region: region.value ?? '',
            })
          : t(
              mode.value === 'existing'
                ? 'network.existingHelp'
                : 'network.createHelp',
            )
      }
    >
      {control => (
        <Segmented<Mode>
          control={control}
          options={[
            { value: 'create', label: label.create },
            {
              value: 'existing',
              label: `${label.existing} (${count})`,
              // Stays open while it is the answer, so that the way out is seen.
              locked:
                count === 0 && mode.value !== 'existing'
                  ? t('network.noneLent', {
                      account: account?.alias ?? '',
                      region: region.value ?? '',
                    })
                  : undefined,
            },
          ]}
          value={mode.value}
          onChange={mode.change}
        />
      )}
    </Field>
  );
}
