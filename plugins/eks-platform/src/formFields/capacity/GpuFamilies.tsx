import { RiLock2Line } from '@remixicon/react';
import { useState } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import { Findings, SmallButton, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { chooseGpuFamily, sortGpuFamilies } from './newPool';
import type { PoolPartProps } from './PoolPartProps';
import styles from './PoolEditor.module.css';

/** So many families that may not be chosen are shown without asking. */
const FEW_LOCKED = 2;

/** GPU families with what they are and from what price on; what the account profile forbids stays visible with a lock. */
export function GpuFamilies(props: PoolPartProps) {
  const { id, path, pool, onChange } = props;
  const form = usePlatformForm();
  const { facts, account } = form;
  const { t } = useFormText();
  const [showsAll, setShowsAll] = useState(false);
  const families = sortGpuFamilies(facts, account);
  const locked = families.filter(choice => !choice.isAllowed);
  const isFolded = locked.length > FEW_LOCKED && !showsAll;
  const shown = isFolded
    ? families.filter(
        choice => choice.isAllowed || choice.family === pool.family,
      )
    : families;
  const findings = getFindings(form, `${path}.family`);
  const allowed = account?.guardrails.gpuFamilies;
  return (
    <div className={styles.families}>
      <div className={styles.familiesHead}>
        <strong id={`${id}-family`}>{t('pools.whichGpu')}</strong>
        {allowed && (
          <span className={fieldStyles.help}>
            {t('pools.allows', {
              account: account.alias,
              families: allowed.join(', '),
            })}
          </span>
        )}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-family`}
        aria-describedby={`${id}-family-findings`}
        aria-invalid={findings.some(({ level }) => level === 'error')}
        className={styles.familyList}
      >
        <div className={`${styles.family} ${styles.familyHead}`} aria-hidden>
          <span />
          <span>{t('pools.family')}</span>
          <span>{t('pools.gpu')}</span>
          <span>{t('pools.images')}</span>
          <span className={styles.price}>{t('pools.from')}</span>
          <span>{t('pools.machine')}</span>
        </div>
        {shown.map(choice => {
          const cheapest = [...choice.sizes].sort(
            (a, b) => (a.perHour ?? Infinity) - (b.perHour ?? Infinity),
          )[0];
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
                {cheapest?.perHour === undefined
                  ? '–'
                  : formatMoney(cheapest.perHour)}
              </span>
              <span className={styles.where}>
                {choice.isAllowed
                  ? cheapest &&
                    t('pools.machineOf', {
                      count: cheapest.gpus,
                      size: cheapest.size,
                    })
                  : t('notAllowedIn', { account: account?.alias ?? '' })}
              </span>
            </label>
          );
        })}
      </div>
      {locked.length > FEW_LOCKED && (
        <SmallButton
          variant="tertiary"
          aria-expanded={showsAll}
          onPress={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('pools.fewerFamilies')
            : t('pools.moreFamilies', {
                amount: String(locked.length),
                account: account?.alias ?? '',
              })}
        </SmallButton>
      )}
      <Findings id={`${id}-family-findings`} findings={findings} />
    </div>
  );
}
