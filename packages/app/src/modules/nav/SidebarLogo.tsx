import { Link, useSidebarOpenState } from '@backstage/core-components';
import styles from './SidebarLogo.module.css';

export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();

  return (
    <Link to="/" underline="none" className={styles.logo} aria-label="Home">
      <svg viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
        <path d="M16 3l11 6.5v13L16 29 5 22.5v-13z" />
        <circle cx="16" cy="16" r="4" />
      </svg>
      {isOpen && <span className={styles.name}>EKS Platform</span>}
    </Link>
  );
}
