import { RiLock2Line } from '@remixicon/react';
import styles from './LockedChoices.module.css';

/** Choices that exist but may not be taken, each with its reason. */
export function LockedChoices(props: {
  choices: readonly { name: string; reason: string }[];
}) {
  return (
    <>
      {props.choices.map(choice => (
        <span key={choice.name} className={styles.locked}>
          <RiLock2Line size={14} aria-hidden />
          <span>
            <strong>{choice.name}</strong>: {choice.reason}
          </span>
        </span>
      ))}
    </>
  );
}
