import {
  getFindings,
  useAnswer,
  usePlatformForm,
} from '../answers/PlatformForm';
import { Findings, NumberInput, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { zoneLetter } from '../network/subnetCells';
import { RowsTable } from '../rows/RowsTable';
import { Chip } from './Chip';
import { LabelsTable } from './LabelsTable';
import { NameList } from './NameList';
import { taintColumns, toTaints } from './poolRows';
import type { PoolPartProps } from './PoolPartProps';
import styles from './PoolEditor.module.css';

/** Where nodes of a pool stand, and which pods may land on them. */
export function PoolPlacement(props: PoolPartProps) {
  const { id, path, pool, onChange } = props;
  const form = usePlatformForm();
  const zones = useAnswer<number>('zones');
  const { t } = useFormText();
  const letters = Array.from({ length: zones.value ?? 3 }, (_, index) =>
    zoneLetter(index),
  );
  const chosen = pool.zones ?? [];
  const findings = getFindings(form, `${path}.zones`);
  return (
    <>
      <fieldset
        className={fieldStyles.field}
        aria-describedby={`${id}-zones`}
        aria-invalid={findings.some(({ level }) => level === 'error')}
      >
        <legend className={fieldStyles.label}>{t('pools.zones')}</legend>
        <span className={styles.chips}>
          {letters.map(letter => (
            <Chip
              key={letter}
              isOn={chosen.length === 0 || chosen.includes(letter)}
              onChange={isOn => {
                const before = chosen.length === 0 ? letters : chosen;
                const next = letters.filter(other =>
                  other === letter ? isOn : before.includes(other),
                );
                onChange({
                  zones: next.length === letters.length ? undefined : next,
                });
              }}
            >
              {letter}
            </Chip>
          ))}
        </span>
        <span className={fieldStyles.help}>{t('pools.zonesHelp')}</span>
        <Findings id={`${id}-zones`} findings={findings} />
      </fieldset>
      {pool.kind === 'general' && (
        <NameList
          path={`${path}.sizes`}
          label={t('pools.onlySizes')}
          placeholder="large, xlarge"
          help={t('pools.onlySizesHelp')}
          values={pool.sizes ?? []}
          onChange={sizes =>
            onChange({ sizes: sizes.length > 0 ? sizes : undefined })
          }
        />
      )}
      <LabelsTable
        path={`${path}.labels`}
        labels={pool.labels ?? {}}
        onChange={labels => onChange({ labels })}
      />
      {(['taints', 'startupTaints'] as const).map(key => (
        <fieldset key={key} className={fieldStyles.field}>
          <legend className={fieldStyles.label}>{t(`pools.${key}`)}</legend>
          <p className={fieldStyles.help}>{t(`pools.${key}Help`)}</p>
          <RowsTable
            path={`${path}.${key}`}
            label={t(`pools.${key}`)}
            columns={taintColumns(t)}
            rows={pool[key] ?? []}
            onChange={rows =>
              onChange({ [key]: rows.length > 0 ? toTaints(rows) : undefined })
            }
          />
        </fieldset>
      ))}
      <div className={styles.numbers}>
        <NumberInput
          path={`${path}.weight`}
          label={t('pools.weight')}
          help={t('pools.weightHelp')}
          value={pool.weight}
          min={1}
          max={100}
          isOptional
          onChange={weight => onChange({ weight })}
        />
        <NumberInput
          path={`${path}.diskIops`}
          label={t('pools.iops')}
          help={t('pools.iopsHelp')}
          value={pool.diskIops}
          min={3000}
          max={80_000}
          isOptional
          onChange={diskIops => onChange({ diskIops })}
        />
        <NumberInput
          path={`${path}.diskThroughput`}
          label={t('pools.throughput')}
          unit="MiB/s"
          help={t('pools.throughputHelp')}
          value={pool.diskThroughput}
          min={125}
          max={2000}
          isOptional
          onChange={diskThroughput => onChange({ diskThroughput })}
        />
      </div>
    </>
  );
}
