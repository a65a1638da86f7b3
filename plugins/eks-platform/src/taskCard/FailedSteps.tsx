import { ButtonLink } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyButton } from '../components/Copy';
import { parseRepoUrl } from '../formFields/answers/repoUrl';
import { usePlatformFormLink } from '../home/usePlatformFormLink';
import { taskCardTranslationRef } from './translation';
import type { TaskReport } from './TaskReport';
import styles from './TaskCard.module.css';

/** The way on when a repository exists, or may exist. */
export function FailedSteps(props: { report: TaskReport; why: string }) {
  const { report, why } = props;
  const { t } = useTranslationRef(taskCardTranslationRef);
  const toForm = usePlatformFormLink();
  const toRegister = usePlatformFormLink('eks-platform-register');
  const { repoUrl } = report.answers;
  const repository = parseRepoUrl(repoUrl);
  const name = report.answers.name ?? repository.name;
  const path = `${repository.owner}/${repository.name}`;
  const form = <Link to={toForm(report.answers)}>{t('failed.openForm')}</Link>;

  if (report.repository === 'perhaps') {
    return (
      <>
        <ol className={styles.todo}>
          <li>
            <span>
              <strong>{t('failed.look')}</strong>
              <small>{t('failed.lookText', { repository: path })}</small>
            </span>
          </li>
        </ol>
        <p>
          {t('failed.startOver', {
            host: repository.host,
            link: form,
          })}
        </p>
      </>
    );
  }
  return (
    <>
      <ol className={styles.todo}>
        <li>
          <span>
            <strong>{t('failed.readable')}</strong>
            <small>{t('failed.readableText')}</small>
          </span>
          <CopyButton
            text={`${repository.host}/${path}: ${why}`}
            label={t('failed.copyReason')}
            className={styles.outlined}
          />
        </li>
        <li>
          <span>
            <strong>{t('failed.register')}</strong>
            <small>{t('failed.registerText')}</small>
          </span>
          <ButtonLink href={toRegister({ repoUrl })} variant="primary">
            {t('failed.registerButton', { name })}
          </ButtonLink>
        </li>
      </ol>
      <p>
        {t('failed.startOver', { host: repository.host, link: form })}{' '}
        {t('failed.applyAnyway')}
      </p>
    </>
  );
}
