import type { PlatformPreview } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo, useState } from 'react';
import { Segmented, useFormText } from '../parts';
import { FileTree } from './FileTree';
import { FileViewer } from './FileViewer';
import type { OpenFile } from './useOpenFile';
import styles from './ReviewField.module.css';

type Shown = 'all' | 'differs';

/** The files beside their content; all of them or those that the answers changed. */
export function FileBrowser(props: {
  preview: PlatformPreview;
  open: OpenFile;
}) {
  const { preview, open } = props;
  const { t } = useFormText();
  const [shown, setShown] = useState<Shown>('all');
  const changes = useMemo(
    () => new Map(preview.differs.map(({ path, change }) => [path, change])),
    [preview],
  );
  const paths = useMemo(
    () =>
      preview.files
        .map(file => file.path)
        .filter(path => shown === 'all' || changes.has(path)),
    [preview, shown, changes],
  );
  const file = preview.files.find(one => one.path === open.place?.path);
  return (
    <div className={styles.browser}>
      <div className={styles.tree}>
        <div className={styles.filter}>
          <span id="eks-review-show" hidden>
            {t('review.show')}
          </span>
          <Segmented<Shown>
            control={{
              id: 'eks-review-shown',
              'aria-labelledby': 'eks-review-show',
              'aria-describedby': '',
              'aria-invalid': false,
            }}
            options={[
              {
                value: 'all',
                label: t('review.all', {
                  amount: String(preview.files.length),
                }),
              },
              {
                value: 'differs',
                label: t('review.differs', {
                  amount: String(preview.differs.length),
                }),
              },
            ]}
            value={shown}
            onChange={setShown}
          />
        </div>
        {paths.length === 0 ? (
          <p className={styles.small}>{t('review.nothingDiffers')}</p>
        ) : (
          <FileTree
            paths={paths}
            changes={changes}
            selected={file?.path}
            onSelect={path => open.show({ path })}
          />
        )}
      </div>
      {file && <FileViewer file={file} line={open.place?.line} />}
    </div>
  );
}
