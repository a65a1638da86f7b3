import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';

/** Region of the cluster, one of the account profile's. */
export function RegionField(props: PlatformFieldProps) {
  const { account } = usePlatformForm();
  const region = useAnswer<string>('region');
  const { t } = useFormText();
  const regions = account?.regions ?? [];
  const isOnly = regions.length === 1;
  return (
    <Field
      {...describeField(props)}
      findings={region.findings}
      isMine={region.isMine}
      presetValue={region.presetValue}
      onReset={region.reset}
      help={t(isOnly ? 'region.only' : 'region.help')}
    >
      {control =>
        isOnly && region.value === regions[0] ? (
          <input
            {...control}
            className={styles.input}
            value={region.value ?? ''}
            readOnly
          />
        ) : (
          <select
            {...control}
            className={styles.input}
            value={region.value ?? ''}
            onChange={event => region.change(event.target.value)}
          >
            {region.value && !regions.includes(region.value) && (
              <option>{region.value}</option>
            )}
            {regions.map(choice => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )
      }
    </Field>
  );
}
