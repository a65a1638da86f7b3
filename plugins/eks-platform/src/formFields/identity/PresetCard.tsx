import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiLock2Line } from '@remixicon/react';
import { usePlatformForm } from '../answers/PlatformForm';
import { needsVpc } from '../answers/presetAnswers';
import { formatCostRange } from '../cost/money';
import { useFormText } from '../parts';
import { splitSentence } from './splitSentence';
import styles from './PresetField.module.css';

/** One preset; one that no account may use stays, with a lock and the reason. */
export function PresetCard(props: {
  choice: FormFacts['presets'][number];
  isFirst: boolean;
  isSelected: boolean;
  onChoose(): void;
}) {
  const { choice, isFirst, isSelected, onChoose } = props;
  const { facts } = usePlatformForm();
  const { t } = useFormText();
  const usable = (facts?.accounts ?? []).filter(account => !account.locked);
  const isLocked =
    needsVpc(choice) &&
    usable.length > 0 &&
    usable.every(account => account.vpcs.length === 0);
  const [lead, rest] = splitSentence(choice.text);
  const id = `eks-preset-${choice.id}`;
  return (
    <label
      className={styles.card}
      data-selected={isSelected || undefined}
      data-locked={isLocked || undefined}
    >
      <span className={styles.head}>
        <input
          type="radio"
          name="eks-preset"
          value={choice.id}
          checked={isSelected}
          disabled={isLocked && !isSelected}
          onChange={onChoose}
          aria-labelledby={`${id}-title`}
          aria-describedby={id}
        />
        <strong id={`${id}-title`} className={styles.title}>
          {choice.title}
        </strong>
        {isFirst && (
          <span className={styles.badge}>{t('preset.recommended')}</span>
        )}
      </span>
      <span id={id} className={styles.description}>
        <span>
          <strong>{lead}</strong> {rest}
        </span>
        <span className={styles.gives}>{choice.gives}</span>
        {isLocked && (
          <span className={styles.lock}>
            <RiLock2Line size={14} aria-hidden />
            {t('preset.needsVpc', {
              accounts: usable.map(account => account.alias).join(', '),
            })}
          </span>
        )}
      </span>
      <span className={styles.cost}>
        <span>
          <strong className={styles.amount}>
            {formatCostRange({ ...choice.cost, unit: 'day' })}
          </strong>{' '}
          {t('preset.perDay')}
        </span>
        <span>
          {t('preset.perHour', { amount: formatCostRange(choice.cost) })}
        </span>
      </span>
    </label>
  );
}
