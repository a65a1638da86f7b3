import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader, Switch } from '@backstage/ui';
import { clusterTranslationRef } from '../translation';
import { TAB_NAMES } from '../ClusterTab/tabPaths';
import tokens from '../theme/tokens.module.css';
import styles from './ClusterFrame.module.css';

const KEYS = [
  [`1 – ${TAB_NAMES.length}`, 'tabs'],
  ['/', 'search'],
  ['j  k', 'move'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['c', 'copy'],
  ['?', 'list'],
] as const;

/** Properties of {@link KeyList}. */
export interface KeyListProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isEnabled: boolean;
  onEnabledChange: (isEnabled: boolean) => void;
}

/** The keys of the tab, and the switch that turns them off. */
export function KeyList(props: KeyListProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <Dialog isOpen={props.isOpen} onOpenChange={props.onOpenChange} width={400}>
      <DialogHeader>{t('keys.title')}</DialogHeader>
      <DialogBody>
        <div className={tokens.tokens}>
          <dl className={styles.keys}>
            {KEYS.map(([key, name]) => (
              <div key={name}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <Switch
            label={t('keys.enabled')}
            isSelected={props.isEnabled}
            onChange={props.onEnabledChange}
          />
        </div>
      </DialogBody>
    </Dialog>
  );
}
