import { Switch } from '@backstage/ui';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { Field, Findings, NumberInput, Segmented, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { RowsTable } from '../rows/RowsTable';
import { budgetColumns, toBudgetRows, toBudgets } from './poolRows';
import type { PoolPartProps } from './PoolPartProps';
import styles from './PoolEditor.module.css';

type Policy = 'WhenEmpty' | 'WhenEmptyOrUnderutilized';

const USUAL_SECONDS = 60;
const A_DAY = 86_400;

/** When Karpenter may take nodes of a pool away. */
export function PoolDisruption(props: PoolPartProps) {
  const { id, path, pool, onChange } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const consolidation = pool.consolidation ?? {
    policy: 'WhenEmptyOrUnderutilized' as Policy,
    afterSeconds: USUAL_SECONDS,
  };
  return (
    <>
      <div className={fieldStyles.field}>
        <Switch
          label={t('pools.doNotDisrupt')}
          isSelected={pool.doNotDisrupt === true}
          onChange={on => onChange({ doNotDisrupt: on || undefined })}
        />
        <span className={fieldStyles.help}>{t('pools.doNotDisruptHelp')}</span>
        <Findings findings={getFindings(form, `${path}.doNotDisrupt`)} />
      </div>
      {!pool.doNotDisrupt && (
        <div className={styles.fields}>
          <Field
            id={`${id}-consolidation`}
            label={t('pools.consolidation')}
            help={t(
              consolidation.policy === 'WhenEmpty'
                ? 'pools.whenEmptyHelp'
                : 'pools.whenUnderusedHelp',
            )}
            findings={getFindings(form, `${path}.consolidation.policy`)}
          >
            {control => (
              <Segmented<Policy>
                control={control}
                options={[
                  {
                    value: 'WhenEmptyOrUnderutilized',
                    label: t('pools.whenUnderused'),
                  },
                  { value: 'WhenEmpty', label: t('pools.whenEmpty') },
                ]}
                value={consolidation.policy}
                onChange={policy =>
                  onChange({ consolidation: { ...consolidation, policy } })
                }
              />
            )}
          </Field>
          <NumberInput
            path={`${path}.consolidation.afterSeconds`}
            label={t('pools.after')}
            unit={t('pools.seconds')}
            value={consolidation.afterSeconds}
            max={A_DAY}
            onChange={afterSeconds =>
              onChange({
                consolidation: {
                  ...consolidation,
                  afterSeconds: afterSeconds ?? USUAL_SECONDS,
                },
              })
            }
          />
          <NumberInput
            path={`${path}.graceMinutes`}
            label={t('pools.grace')}
            unit={t('pools.minutes')}
            help={t('pools.graceHelp')}
            value={pool.graceMinutes}
            max={10_080}
            isOptional
            onChange={graceMinutes => onChange({ graceMinutes })}
          />
        </div>
      )}
      <fieldset className={fieldStyles.field}>
        <legend className={fieldStyles.label}>{t('pools.budgets')}</legend>
        <p className={fieldStyles.help}>{t('pools.budgetsHelp')}</p>
        <RowsTable
          path={`${path}.budgets`}
          label={t('pools.budgets')}
          columns={budgetColumns(t)}
          rows={toBudgetRows(pool.budgets ?? [])}
          onChange={rows =>
            onChange({ budgets: rows.length > 0 ? toBudgets(rows) : undefined })
          }
        />
      </fieldset>
    </>
  );
}
