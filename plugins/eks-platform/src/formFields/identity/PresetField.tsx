import { Skeleton } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { formatCostRange } from '../cost/money';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { Findings, useFormText } from '../parts';
import styles from './PresetField.module.css';

/** Presets as cards, each with what it is for, what it gives up and what it costs while idle. */
export function PresetField() {
  const { facts } = usePlatformForm();
  const preset = useAnswer<string>('preset');
  const { t } = useFormText();
  if (!facts) {
    return <Skeleton height={180} />;
  }
  return (
    <>
      <div
        role="radiogroup"
        aria-label={t('form.preset.label')}
        className={styles.cards}
      >
        {facts.presets.map((choice, index) => {
          const isSelected = preset.value === choice.id;
          return (
            <label
              key={choice.id}
              className={styles.card}
              data-selected={isSelected || undefined}
            >
              <span className={styles.head}>
                <input
                  type="radio"
                  name="eks-preset"
                  value={choice.id}
                  checked={isSelected}
                  onChange={() => preset.change(choice.id)}
                  aria-describedby={`eks-preset-${choice.id}`}
                />
                <strong className={styles.title}>{choice.title}</strong>
                {index === 0 && (
                  <span className={styles.badge}>
                    {t('form.preset.recommended')}
                  </span>
                )}
              </span>
              <span
                id={`eks-preset-${choice.id}`}
                className={styles.description}
              >
                <span>{choice.text}</span>
                <span className={styles.gives}>{choice.gives}</span>
              </span>
              <span className={styles.cost}>
                <span>
                  <strong className={styles.amount}>
                    {formatCostRange({ ...choice.cost, unit: 'day' })}
                  </strong>{' '}
                  {t('form.preset.perDay')}
                </span>
                <span>
                  {t('form.preset.perHour', {
                    amount: formatCostRange(choice.cost),
                  })}
                </span>
              </span>
            </label>
          );
        })}
      </div>
      <p className={styles.hint}>
        <RiInformationLine size={16} aria-hidden /> {t('form.preset.idle')}
      </p>
      <Findings findings={preset.findings} />
    </>
  );
}
