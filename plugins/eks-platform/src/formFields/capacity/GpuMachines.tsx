import { RiCheckLine, RiLock2Line } from '@remixicon/react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import { Findings, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { Chip } from './Chip';
import { GpuFamilies } from './GpuFamilies';
import { sortGpuFamilies } from './newPool';
import type { PoolPartProps } from './PoolPartProps';
import styles from './PoolEditor.module.css';

/** GPU family and sizes of a pool. */
export function GpuMachines(props: PoolPartProps) {
  const { id, path, pool, onChange } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const family = sortGpuFamilies(form.facts, form.account).find(
    choice => choice.family === pool.family,
  );
  const chosen = pool.sizes ?? [];
  const sizes = getFindings(form, `${path}.sizes`);
  return (
    <>
      <GpuFamilies {...props} />
      <fieldset
        className={fieldStyles.field}
        aria-invalid={sizes.some(({ level }) => level === 'error')}
        aria-describedby={`${id}-sizes`}
      >
        <legend className={fieldStyles.label}>{t('pools.sizes')}</legend>
        <span className={styles.chips}>
          {family?.sizes.map(size => (
            <Chip
              key={size.size}
              isOn={chosen.includes(size.size)}
              note={
                size.perHour === undefined ? '–' : formatMoney(size.perHour)
              }
              onChange={isOn =>
                onChange({
                  sizes: family.sizes
                    .map(other => other.size)
                    .filter(other =>
                      other === size.size ? isOn : chosen.includes(other),
                    ),
                })
              }
            >
              {size.size}
              {size.gpus > 1 && ` · ${t('pools.gpus', { count: size.gpus })}`}
            </Chip>
          ))}
        </span>
        <span className={fieldStyles.help}>{t('pools.sizeHelp')}</span>
        <Findings id={`${id}-sizes`} findings={sizes} />
      </fieldset>
      <div className={styles.facts}>
        <span>
          <RiCheckLine size={16} aria-hidden /> {t('pools.gpuFacts')}
        </span>
        <span>
          <RiLock2Line size={16} aria-hidden /> {t('pools.gpuTaint')}
        </span>
      </div>
    </>
  );
}
