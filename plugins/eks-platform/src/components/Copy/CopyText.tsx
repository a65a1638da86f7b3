import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useClipboard } from './useClipboard';
import styles from './Copy.module.css';

/** Properties of {@link CopyText}. */
export interface CopyTextProps {
  text: string;
  shown?: string;
  label: string;
}

/** Text that a click copies. */
export function CopyText(props: CopyTextProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const [state, copy] = useClipboard();
  return (
    <>
      <button
        type="button"
        className={styles.text}
        title={props.label}
        onClick={() => copy(props.text)}
      >
        {props.shown ?? props.text}
      </button>
      <span role="status" className={styles[state]}>
        {state !== 'idle' && t(`copy.${state}`)}
      </span>
    </>
  );
}
