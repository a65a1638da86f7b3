import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import styles from './ClusterFrame.module.css';

/** Roles that EKS lets in, and what they may; which of them somebody has, only AWS knows. */
export function EntryRoles() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { identity } = useCluster().view;
  const people = identity.data?.access?.filter(({ kind }) => kind === 'person');
  return (
    <>
      <h4 className={styles.popoverHead}>{t('access.who')}</h4>
      {people ? (
        <>
          <p className={styles.popoverText}>{t('access.role')}</p>
          <ul className={styles.roles}>
            {people.map(({ principal, may, note }) => (
              <li key={principal}>
                <code>{principal}</code>
                <span>
                  {may.join(', ') || t('access.nothing')}
                  {note && ` · ${note}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.popoverText}>{t('access.whoUnknown')}</p>
      )}
    </>
  );
}
