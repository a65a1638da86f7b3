import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Segmented, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { GeneralMachines } from './GeneralMachines';
import { GpuMachines } from './GpuMachines';
import { NumberInput } from './NumberInput';
import styles from './PoolEditor.module.css';

export interface PoolEditorProps {
  id: string;
  pool: PoolAnswers;
  /** Fields of the pool that Create would refuse, such as `sizes`. */
  refused: readonly string[];
  onChange(change: Partial<PoolAnswers>): void;
}

/** Everything that may be changed about one pool. */
export function PoolEditor(props: PoolEditorProps) {
  const { id, pool, refused, onChange } = props;
  const { t } = useFormText();
  const isRefused = (field: string) =>
    refused.some(path => path === field || path.startsWith(`${field}.`));
  const limit = (key: keyof PoolAnswers['limits']) => ({
    value: pool.limits[key],
    min: 1,
    isInvalid: isRefused(`limits.${key}`),
    onChange: (value: number | undefined) =>
      onChange({ limits: { ...pool.limits, [key]: value } }),
  });
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        <div className={fieldStyles.field}>
          <label className={fieldStyles.label} htmlFor={`${id}-name`}>
            {t('form.pools.poolName')}
          </label>
          <input
            id={`${id}-name`}
            className={fieldStyles.input}
            value={pool.name}
            aria-invalid={isRefused('name')}
            spellCheck={false}
            onChange={event => onChange({ name: event.target.value.trim() })}
          />
        </div>
        <Choice
          id={`${id}-buys`}
          label={t('form.pools.buys')}
          value={pool.buys}
          isInvalid={isRefused('buys')}
          options={[
            { value: 'spot', label: t('form.pools.spot') },
            { value: 'spot-first', label: t('form.pools.spotFirst') },
            { value: 'on-demand', label: t('form.pools.onDemand') },
          ]}
          onChange={buys => onChange({ buys })}
        />
        {pool.kind === 'general' && (
          <Choice
            id={`${id}-arch`}
            label={t('form.pools.images')}
            value={pool.arch}
            isInvalid={isRefused('arch')}
            options={[
              { value: 'arm64', label: 'arm64' },
              { value: 'amd64', label: 'amd64' },
              { value: 'both', label: t('form.pools.both') },
            ]}
            onChange={arch => onChange({ arch })}
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
          <NumberInput label={t('form.pools.gpusAtMost')} {...limit('gpus')} />
        ) : (
          <>
            <NumberInput label={t('form.pools.vcpuAtMost')} {...limit('cpu')} />
            <NumberInput
              label={t('form.pools.memoryAtMost')}
              {...limit('memory')}
            />
          </>
        )}
        <NumberInput
          label={t('form.pools.replaceAfter')}
          help={t('form.pools.replaceUnit')}
          value={pool.expireAfterHours}
          min={1}
          isInvalid={isRefused('expireAfterHours')}
          onChange={expireAfterHours => onChange({ expireAfterHours })}
        />
        <NumberInput
          label={t('form.pools.disk')}
          help={pool.kind === 'gpu' ? t('form.pools.diskHelp') : undefined}
          value={pool.diskGib}
          min={1}
          isInvalid={isRefused('diskGib')}
          onChange={diskGib => onChange({ diskGib })}
        />
      </div>
    </div>
  );
}

function Choice<T extends string>(props: {
  id: string;
  label: string;
  value: T;
  isInvalid: boolean;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
}) {
  const { id, label, isInvalid, ...rest } = props;
  return (
    <div className={fieldStyles.field}>
      <span className={fieldStyles.label} id={`${id}-label`}>
        {label}
      </span>
      <Segmented
        control={{
          id,
          'aria-labelledby': `${id}-label`,
          'aria-describedby': '',
          'aria-invalid': isInvalid,
        }}
        {...rest}
      />
    </div>
  );
}
