import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import styles from './ClusterFrame.module.css';

/** Roles that EKS lets in, and what they may; which of them somebody has, only AWS knows. */
export function EntryRoles() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { identity } = useCluster().view;
  const people = identity.data?.access?.filter(({ kind }) => kind === 'person');
  return (
    <>
      <h4 className={styles.popoverHead}>{t('cluster.access.who')}</h4>
      {people ? (
        <>
          <p className={styles.popoverText}>{t('cluster.access.role')}</p>
          <ul className={styles.roles}>
            {people.map(({ principal, may, note }) => (
              <li key={principal}>
                <code>{principal}</code>
                <span>
                  {may.join(', ') || t('cluster.access.nothing')}
                  {note && ` · ${note}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.popoverText}>{t('cluster.access.whoUnknown')}</p>
      )}
    </>
  );
}
