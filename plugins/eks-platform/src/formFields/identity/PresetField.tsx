import { Skeleton } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { useState } from 'react';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import type { PartialAnswers } from '../answers/presetAnswers';
import { Findings, useFormText } from '../parts';
import { PresetCard } from './PresetCard';
import { PresetSwitch } from './PresetSwitch';
import styles from './PresetField.module.css';

const CARD_HEIGHT = 190;
const CARDS = ['a', 'b', 'c', 'd'];

/** Presets as cards, each with what it is for, what it gives up and what it costs while idle. */
export function PresetField() {
  const { facts, answers } = usePlatformForm();
  const preset = useAnswer<string>('preset');
  const { t } = useFormText();
  // The answers before another preset was chosen.
  const [before, setBefore] = useState<PartialAnswers>();
  if (!facts) {
    return (
      <div className={styles.cards} aria-busy>
        {CARDS.map(card => (
          <Skeleton key={card} width="100%" height={CARD_HEIGHT} />
        ))}
      </div>
    );
  }
  return (
    <>
      <div
        role="radiogroup"
        aria-label={t('preset.label')}
        className={styles.cards}
      >
        {facts.presets.map((choice, index) => (
          <PresetCard
            key={choice.id}
            choice={choice}
            isFirst={index === 0}
            isSelected={preset.value === choice.id}
            onChoose={() => {
              setBefore(answers);
              preset.change(choice.id);
            }}
          />
        ))}
      </div>
      {before && before.preset !== preset.value && (
        <PresetSwitch before={before} onDone={() => setBefore(undefined)} />
      )}
      <p className={styles.hint}>
        <RiInformationLine size={16} aria-hidden /> {t('preset.idle')}
      </p>
      <Findings findings={preset.findings} />
    </>
  );
}
