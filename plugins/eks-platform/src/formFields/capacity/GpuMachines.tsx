import { RiCheckLine, RiLock2Line } from '@remixicon/react';
import { usePlatformForm } from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import { useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { Chip } from './Chip';
import { chooseGpuFamily, sortGpuFamilies } from './newPool';
import type { PoolEditorProps } from './PoolEditor';
import styles from './PoolEditor.module.css';

/** GPU family and sizes of a pool; what the account profile forbids stays visible with a lock. */
export function GpuMachines(props: PoolEditorProps) {
  const { id, pool, refused, onChange } = props;
  const { facts, account } = usePlatformForm();
  const { t } = useFormText();
  const families = sortGpuFamilies(facts, account);
  const family = families.find(choice => choice.family === pool.family);
  const chosen = pool.sizes ?? [];
  const allowed = account?.guardrails.gpuFamilies;
  return (
    <>
      <div className={styles.families}>
        <div className={styles.familiesHead}>
          <strong id={`${id}-family`}>{t('form.pools.whichGpu')}</strong>
          {allowed && (
            <span className={fieldStyles.help}>
              {t('form.pools.allows', {
                account: account.alias,
                families: allowed.join(', '),
              })}
            </span>
          )}
        </div>
        <div
          role="radiogroup"
          aria-labelledby={`${id}-family`}
          aria-invalid={refused.includes('family')}
          className={styles.familyList}
        >
          <div className={`${styles.family} ${styles.familyHead}`} aria-hidden>
            <span />
            <span>{t('form.pools.family')}</span>
            <span>{t('form.pools.gpu')}</span>
            <span>{t('form.pools.images')}</span>
            <span className={styles.price}>{t('form.pools.from')}</span>
            <span />
          </div>
          {families.map(choice => {
            const prices = choice.sizes.flatMap(size => size.perHour ?? []);
            return (
              <label
                key={choice.family}
                className={styles.family}
                data-on={choice.family === pool.family || undefined}
                data-locked={!choice.isAllowed || undefined}
              >
                {choice.isAllowed ? (
                  <input
                    type="radio"
                    name={`${id}-family`}
                    checked={choice.family === pool.family}
                    onChange={() => onChange(chooseGpuFamily(choice))}
                  />
                ) : (
                  <RiLock2Line size={16} aria-hidden />
                )}
                <span className={styles.familyName}>{choice.family}</span>
                <span className={styles.gpuName}>{choice.gpu}</span>
                <span>{choice.arch}</span>
                <span className={styles.price}>
                  {prices.length > 0 ? formatMoney(Math.min(...prices)) : '–'}
                </span>
                <span className={styles.where}>
                  {!choice.isAllowed &&
                    t('form.notAllowedIn', { account: account?.alias ?? '' })}
                </span>
              </label>
            );
          })}
        </div>
      </div>
      <fieldset
        className={fieldStyles.field}
        aria-invalid={refused.includes('sizes')}
        aria-describedby={`${id}-findings`}
      >
        <legend className={fieldStyles.label}>{t('form.pools.sizes')}</legend>
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
              {size.gpus > 1 &&
                ` · ${t('form.pools.gpus', { count: size.gpus })}`}
            </Chip>
          ))}
        </span>
        <span className={fieldStyles.help}>{t('form.pools.sizeHelp')}</span>
      </fieldset>
      <div className={styles.facts}>
        <span>
          <RiCheckLine size={16} aria-hidden /> {t('form.pools.gpuFacts')}
        </span>
        <span>
          <RiLock2Line size={16} aria-hidden /> {t('form.pools.gpuTaint')}
        </span>
      </div>
    </>
  );
}
