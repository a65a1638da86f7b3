import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { eksPlatformTranslationRef } from '../../translation';
import styles from './ClusterFrame.module.css';

const SHOWN_MS = 2_000;

/** Properties of {@link CopyText}. */
export interface CopyTextProps {
  text: string;
  shown?: string;
  label: string;
}

/** Text that a click copies. */
export function CopyText(props: CopyTextProps) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(props.text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <button
      type="button"
      className={styles.copy}
      title={props.label}
      onClick={copy}
    >
      {props.shown ?? props.text}
      <span role="status" className={styles.copied}>
        {isCopied ? t('cluster.links.copied') : ''}
      </span>
    </button>
  );
}
