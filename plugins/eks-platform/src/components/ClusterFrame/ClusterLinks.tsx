import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiClipboardLine,
  RiKeyboardLine,
} from '@remixicon/react';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { CopyText } from '../Copy';
import tokens from '../theme/tokens.module.css';
import { AccessPopover } from './AccessPopover';
import { OutsideLinks } from './OutsideLinks';
import styles from './ClusterFrame.module.css';

/** Properties of {@link ClusterLinks}. */
export interface ClusterLinksProps {
  onCopySummary: () => void;
  onKeys: () => void;
}

/** The cluster ref and the ways out of this page; on a phone they fold into one button. */
export function ClusterLinks(props: ClusterLinksProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { account, region, name } = useCluster().view.cluster;
  return (
    <div className={styles.links}>
      <span className={styles.ref}>
        <CopyText
          text={`${account}/${region}/${name}`}
          shown={`${account} / ${region} / ${name}`}
          label={t('links.copyRef')}
        />
      </span>
      <span className={styles.wide}>
        <OutsideLinks />
        <AccessPopover />
        <LinkActions {...props} />
      </span>
      <span className={styles.narrow}>
        <DialogTrigger>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiArrowDownSLine />}
          >
            {t('links.all')}
          </Button>
          <Popover>
            <div className={`${tokens.tokens} ${styles.linkList}`}>
              <OutsideLinks />
              <AccessPopover />
              <LinkActions {...props} />
            </div>
          </Popover>
        </DialogTrigger>
      </span>
    </div>
  );
}

function LinkActions(props: ClusterLinksProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <span className={styles.actions}>
      <Button
        variant="tertiary"
        size="small"
        iconStart={<RiKeyboardLine />}
        aria-label={t('keys.title')}
        onPress={props.onKeys}
      />
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiClipboardLine />}
        onPress={props.onCopySummary}
      >
        {t('links.copySummary')}
      </Button>
    </span>
  );
}
