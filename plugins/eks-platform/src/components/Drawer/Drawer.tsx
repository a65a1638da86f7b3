import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useKeys } from '../../hooks/useKeys';
import { clusterTranslationRef } from '../translation';
import styles from './Drawer.module.css';

/** Properties of {@link Drawer}. */
export interface DrawerProps {
  title: string;
  subtitle?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Stands beside the page, over it where there is no room; Esc closes it, and it gives the focus back. */
export function Drawer(props: DrawerProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { title, onClose } = props;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.focus({ preventScroll: true });
    return () => {
      if (
        document.activeElement === document.body &&
        opener instanceof HTMLElement
      ) {
        opener.focus({ preventScroll: true });
      }
    };
  }, []);
  useKeys({ Escape: onClose });
  return (
    <aside ref={ref} tabIndex={-1} className={styles.drawer} aria-label={title}>
      <header className={styles.head}>
        <div>
          <h3 className={styles.title}>{title}</h3>
          {props.subtitle && (
            <span className={styles.subtitle}>{props.subtitle}</span>
          )}
        </div>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('drawer.close')}
          icon={<RiCloseLine />}
          onPress={onClose}
        />
      </header>
      {props.children}
    </aside>
  );
}
