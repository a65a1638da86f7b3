import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import {
  Field,
  NumberInput,
  Segmented,
  useFormText,
  type SegmentedOption,
} from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { GeneralMachines } from './GeneralMachines';
import { GpuMachines } from './GpuMachines';
import { PoolMore } from './PoolMore';
import type { PoolPartProps } from './PoolPartProps';
import styles from './PoolEditor.module.css';

const MOST = 100_000;

/** Everything that may be changed about one pool. */
export function PoolEditor(props: PoolPartProps) {
  const { id, path, pool, onChange } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const limit = (key: keyof PoolAnswers['limits']) => ({
    path: `${path}.limits.${key}`,
    value: pool.limits[key],
    min: 1,
    max: MOST,
    onChange: (value: number | undefined) =>
      onChange({ limits: { ...pool.limits, [key]: value } }),
  });
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        <Field
          id={`${id}-name`}
          label={t('pools.poolName')}
          findings={getFindings(form, `${path}.name`)}
        >
          {control => (
            <input
              {...control}
              className={fieldStyles.input}
              value={pool.name}
              autoComplete="off"
              spellCheck={false}
              onChange={event => onChange({ name: event.target.value.trim() })}
            />
          )}
        </Field>
        <Choice
          {...props}
          name="buys"
          label={t('pools.buys')}
          value={pool.buys}
          options={[
            { value: 'spot', label: t('pools.spot') },
            { value: 'spot-first', label: t('pools.spotFirst') },
            { value: 'on-demand', label: t('pools.onDemand') },
          ]}
        />
        {pool.kind === 'general' && (
          <Choice
            {...props}
            name="arch"
            label={t('pools.images')}
            value={pool.arch}
            options={[
              { value: 'arm64', label: 'arm64' },
              { value: 'amd64', label: 'amd64' },
              { value: 'both', label: t('pools.both') },
            ]}
          />
        )}
      </div>
      {pool.kind === 'gpu' ? (
        <GpuMachines {...props} />
      ) : (
        <GeneralMachines {...props} />
      )}
      <div className={styles.numbers}>
        {pool.kind === 'gpu' ? (
          <NumberInput label={t('pools.gpusAtMost')} {...limit('gpus')} />
        ) : (
          <>
            <NumberInput label={t('pools.vcpuAtMost')} {...limit('cpu')} />
            <NumberInput label={t('pools.memoryAtMost')} {...limit('memory')} />
          </>
        )}
        <NumberInput
          path={`${path}.expireAfterHours`}
          label={t('pools.replaceAfter')}
          unit={t('pools.replaceUnit')}
          help={t('pools.replaceHelp')}
          value={pool.expireAfterHours}
          min={1}
          max={MOST}
          isOptional
          onChange={expireAfterHours => onChange({ expireAfterHours })}
        />
        <NumberInput
          path={`${path}.diskGib`}
          label={t('pools.disk')}
          unit="GiB"
          help={t(pool.kind === 'gpu' ? 'pools.diskHelp' : 'pools.diskEmpty')}
          value={pool.diskGib}
          min={pool.kind === 'gpu' ? 100 : 20}
          max={16_384}
          isOptional
          onChange={diskGib => onChange({ diskGib })}
        />
      </div>
      <PoolMore {...props} />
    </div>
  );
}

function Choice<T extends string>(
  props: PoolPartProps & {
    name: 'buys' | 'arch';
    label: string;
    value: T;
    options: readonly SegmentedOption<T>[];
  },
) {
  const { id, path, name, label, value, options, onChange } = props;
  const form = usePlatformForm();
  return (
    <Field
      id={`${id}-${name}`}
      label={label}
      findings={getFindings(form, `${path}.${name}`)}
    >
      {control => (
        <Segmented
          control={control}
          options={options}
          value={value}
          onChange={next => onChange({ [name]: next })}
        />
      )}
    </Field>
  );
}
