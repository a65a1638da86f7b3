import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import { Field, Findings, NumberInput, Segmented, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { Chip } from './Chip';
import type { PoolPartProps } from './PoolPartProps';
import { SuggestedNames } from './SuggestedNames';
import { suggestFamilies } from './suggestFamilies';
import styles from './PoolEditor.module.css';

const CATEGORIES = ['c', 'm', 'r', 't'] as const;
const USUAL_CATEGORIES = ['c', 'm', 'r'];

/** Machines of a general pool: by category and generation, or by family. */
export function GeneralMachines(props: PoolPartProps) {
  const { id, path, pool, onChange } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const chosen = pool.categories ?? [];
  const byFamily = pool.families !== undefined;
  const categories = getFindings(form, `${path}.categories`);
  const label = {
    c: t('pools.categoryC'),
    m: t('pools.categoryM'),
    r: t('pools.categoryR'),
    t: t('pools.categoryT'),
  };
  return (
    <div className={styles.fields}>
      <Field
        id={`${id}-by`}
        label={t('pools.machines')}
        help={t(byFamily ? 'pools.byFamilyHelp' : 'pools.byCategoryHelp')}
      >
        {control => (
          <Segmented<'category' | 'family'>
            control={control}
            options={[
              { value: 'category', label: t('pools.byCategory') },
              { value: 'family', label: t('pools.byFamily') },
            ]}
            value={byFamily ? 'family' : 'category'}
            onChange={by =>
              onChange(
                by === 'family'
                  ? { families: [], categories: undefined }
                  : { families: undefined, categories: USUAL_CATEGORIES },
              )
            }
          />
        )}
      </Field>
      {byFamily ? (
        <SuggestedNames
          path={`${path}.families`}
          label={t('pools.families')}
          placeholder="m7g, c7g"
          values={pool.families ?? []}
          suggestions={suggestFamilies(
            form.facts?.families ?? [],
            pool.arch,
          ).map(({ family, fromPerHour }) => ({
            name: family,
            note:
              fromPerHour === undefined
                ? undefined
                : t('pools.familyFrom', {
                    amount: formatMoney(fromPerHour, 3),
                  }),
          }))}
          onChange={families => onChange({ families })}
        />
      ) : (
        <>
          <fieldset
            className={fieldStyles.field}
            aria-invalid={categories.some(({ level }) => level === 'error')}
            aria-describedby={`${id}-categories`}
          >
            <legend className={fieldStyles.label}>
              {t('pools.categories')}
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
            <Findings id={`${id}-categories`} findings={categories} />
          </fieldset>
          <NumberInput
            path={`${path}.minGeneration`}
            label={t('pools.minGeneration')}
            value={pool.minGeneration}
            max={20}
            isOptional
            onChange={minGeneration => onChange({ minGeneration })}
          />
        </>
      )}
    </div>
  );
}
