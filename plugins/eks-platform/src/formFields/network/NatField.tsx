import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, Segmented, useFormText } from '../parts';

/** Way out to the internet: one NAT gateway or one per zone, with the price of the other choice. */
export function NatField(props: PlatformFieldProps) {
  const { check } = usePlatformForm();
  const nat = useAnswer<'one' | 'per-zone'>('natGateways');
  const zones = useAnswer<number>('zones');
  const { t } = useFormText();
  const mode = useAnswer<string>('networkMode');
  if (mode.value === 'existing') {
    return null;
  }
  const { prices } = check.result?.derived ?? {};
  const more = prices && prices.natGateway * ((zones.value ?? 3) - 1);
  return (
    <Field
      {...describeField(props)}
      findings={nat.findings}
      isMine={nat.isMine}
      presetValue={nat.presetValue === 'one' ? t('nat.one') : t('nat.perZone')}
      onReset={nat.reset}
      help={
        nat.value === 'per-zone'
          ? t('nat.helpPerZone')
          : `${t('nat.helpOne')} ${
              more === undefined
                ? t('nat.morePriceless')
                : t('nat.more', { amount: formatMoney(more) })
            }`
      }
    >
      {control => (
        <Segmented
          control={control}
          options={[
            { value: 'one', label: t('nat.one') },
            { value: 'per-zone', label: t('nat.perZone') },
          ]}
          value={nat.value}
          onChange={nat.change}
        />
      )}
    </Field>
  );
}
