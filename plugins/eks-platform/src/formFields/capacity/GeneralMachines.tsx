import { useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { Chip } from './Chip';
import { NumberInput } from './NumberInput';
import type { PoolEditorProps } from './PoolEditor';
import styles from './PoolEditor.module.css';

const CATEGORIES = ['c', 'm', 'r', 't'] as const;

/** Instance categories and generation of a general pool. */
export function GeneralMachines(props: PoolEditorProps) {
  const { id, pool, refused, onChange } = props;
  const { t } = useFormText();
  const chosen = pool.categories ?? [];
  const label = {
    c: t('form.pools.categoryC'),
    m: t('form.pools.categoryM'),
    r: t('form.pools.categoryR'),
    t: t('form.pools.categoryT'),
  };
  return (
    <div className={styles.fields}>
      <fieldset
        className={fieldStyles.field}
        aria-invalid={refused.includes('categories')}
        aria-describedby={`${id}-findings`}
      >
        <legend className={fieldStyles.label}>
          {t('form.pools.categories')}
        </legend>
        <span className={styles.chips}>
          {CATEGORIES.map(category => (
            <Chip
              key={category}
              isOn={chosen.includes(category)}
              onChange={isOn =>
                onChange({
                  categories: CATEGORIES.filter(other =>
                    other === category ? isOn : chosen.includes(other),
                  ),
                })
              }
            >
              {label[category]}
            </Chip>
          ))}
        </span>
      </fieldset>
      <NumberInput
        label={t('form.pools.minGeneration')}
        value={pool.minGeneration}
        max={20}
        isInvalid={refused.includes('minGeneration')}
        onChange={minGeneration => onChange({ minGeneration })}
      />
    </div>
  );
}
