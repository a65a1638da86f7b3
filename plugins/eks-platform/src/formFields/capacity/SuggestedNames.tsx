import type { ComponentProps } from 'react';
import { useFormText } from '../parts';
import { Chip } from './Chip';
import { NameList } from './NameList';
import styles from './PoolEditor.module.css';

/** A list of names with the usual ones to pick below; others may be typed. */
export function SuggestedNames(
  props: ComponentProps<typeof NameList> & {
    suggestions: readonly { name: string; note?: string }[];
  },
) {
  const { suggestions, ...list } = props;
  const { label, values, onChange } = list;
  const { t } = useFormText();
  return (
    <div className={styles.suggested}>
      <NameList {...list} />
      <div
        role="group"
        aria-label={t('pools.usual', { label })}
        className={styles.chips}
      >
        {suggestions.map(({ name, note }) => (
          <Chip
            key={name}
            isOn={values.includes(name)}
            note={note}
            onChange={isOn =>
              onChange(
                isOn
                  ? [...values, name]
                  : values.filter(other => other !== name),
              )
            }
          >
            {name}
          </Chip>
        ))}
      </div>
    </div>
  );
}
