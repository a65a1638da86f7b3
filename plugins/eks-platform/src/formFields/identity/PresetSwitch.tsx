import { usePlatformForm } from '../answers/PlatformForm';
import { findPreset, type PartialAnswers } from '../answers/presetAnswers';
import { SmallButton, useFormText } from '../parts';
import { listPresetChanges } from './presetChanges';
import { nameAnswer } from './nameAnswer';
import styles from './PresetField.module.css';

/** After another preset was chosen: what follows it, what stays the user's, and the way back. */
export function PresetSwitch(props: {
  before: PartialAnswers;
  onDone(): void;
}) {
  const { before, onDone } = props;
  const { facts, answers, change, restore } = usePlatformForm();
  const { t } = useFormText();
  const chosen = findPreset(facts, answers);
  const former = findPreset(facts, before);
  const mine = (answers.edited ?? []).filter(
    path => !['preset', 'name', 'owner', 'repoUrl', 'account'].includes(path),
  );
  const names = [...new Set(mine.map(path => nameAnswer(path, facts, t)))];
  const changes = listPresetChanges({
    from: former?.answers ?? {},
    to: chosen?.answers ?? {},
    mine,
    facts,
    t,
  });
  return (
    <div role="status" className={styles.switch}>
      <p>
        {t('preset.switched', {
          preset: <strong>{chosen?.title}</strong>,
        })}{' '}
        {names.length > 0 && t('preset.stays', { names: names.join(', ') })}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ name, from, to }) => (
            <li key={name}>
              <strong>{name}</strong>: {from} → {to}
            </li>
          ))}
        </ul>
      )}
      <span className={styles.buttons}>
        {names.length > 0 && (
          <SmallButton
            onPress={() =>
              change(Object.fromEntries(mine.map(path => [path, undefined])))
            }
          >
            {t('preset.takeAll')}
          </SmallButton>
        )}
        <SmallButton
          onPress={() => {
            restore(before);
            onDone();
          }}
        >
          {t('preset.undo')}
        </SmallButton>
      </span>
    </div>
  );
}
