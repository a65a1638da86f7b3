import type { RenderedFile } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../../components/Copy';
import { useFormText } from '../parts';
import styles from './FileViewer.module.css';

/** One file with line numbers; a line that a check names is marked. */
export function FileViewer(props: { file: RenderedFile; line?: number }) {
  const { file, line } = props;
  const { t } = useFormText();
  const code = useRef<HTMLPreElement>(null);
  const lines = file.content.replace(/\n$/, '').split('\n');
  const slash = file.path.lastIndexOf('/') + 1;

  useEffect(() => {
    const target = line
      ? code.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)
      : undefined;
    if (target) {
      target.scrollIntoView?.({ block: 'center' });
    } else if (code.current) {
      code.current.scrollTop = 0;
    }
  }, [file.path, line]);

  return (
    <div className={styles.viewer}>
      <div className={styles.head}>
        <span className={styles.path}>
          {file.path.slice(0, slash)}
          <strong>{file.path.slice(slash)}</strong>
        </span>
        <span className={styles.count}>
          {file.executable && `${t('review.executable')} · `}
          {t('review.lines', { count: lines.length })}
        </span>
        <CopyButton
          variant="tertiary"
          text={file.content}
          label={t('review.copy')}
        />
      </div>
      <pre
        ref={code}
        className={styles.code}
        // It scrolls, so it must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={file.path}
      >
        {lines.map((text, index) => (
          <span
            // eslint-disable-next-line react/no-array-index-key
            key={index}
            className={styles.line}
            data-line={index + 1}
            data-marked={index + 1 === line || undefined}
          >
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </div>
  );
}
