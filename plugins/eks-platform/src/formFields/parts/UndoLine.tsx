import { useEffect, useRef } from 'react';
import { SmallButton } from './SmallButton';
import { useFormText } from './useFormText';
import styles from './UndoLine.module.css';

const SHOWN_MS = 10_000;

/** Says what was removed and takes it back, for ten seconds. */
export function UndoLine(props: {
  name: string;
  onUndo(): void;
  onGone(): void;
}) {
  const { t } = useFormText();
  const button = useRef<HTMLButtonElement>(null);
  const gone = useRef(props.onGone);
  gone.current = props.onGone;
  useEffect(() => {
    button.current?.focus();
    const timer = setTimeout(() => gone.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles.undo}>
      {t('pools.removed', { name: props.name })}
      <SmallButton ref={button} onPress={props.onUndo}>
        {t('pools.undo')}
      </SmallButton>
    </p>
  );
}
