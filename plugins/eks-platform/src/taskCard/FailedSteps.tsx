import { ButtonLink } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { CopyButton } from '../components/Copy';
import { parseRepoUrl } from '../formFields/answers/repoUrl';
import { useFormText } from '../formFields/parts';
import { usePlatformFormLink } from '../home/usePlatformFormLink';
import type { TaskReport } from './TaskReport';
import styles from './TaskCard.module.css';

/** The way on when a repository exists, or may exist. */
export function FailedSteps(props: { report: TaskReport; why: string }) {
  const { report, why } = props;
  const { t } = useFormText();
  const toForm = usePlatformFormLink();
  const toRegister = usePlatformFormLink('eks-platform-register');
  const { repoUrl } = report.answers;
  const repository = parseRepoUrl(repoUrl);
  const name = report.answers.name ?? repository.name;
  const path = `${repository.owner}/${repository.name}`;
  const form = (
    <Link to={toForm(report.answers)}>{t('taskCard.failed.openForm')}</Link>
  );

  if (report.repository === 'perhaps') {
    return (
      <>
        <ol className={styles.todo}>
          <li>
            <span>
              <strong>{t('taskCard.failed.look')}</strong>
              <small>
                {t('taskCard.failed.lookText', { repository: path })}
              </small>
            </span>
          </li>
        </ol>
        <p>
          {t('taskCard.failed.startOver', {
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
            <strong>{t('taskCard.failed.readable')}</strong>
            <small>{t('taskCard.failed.readableText')}</small>
          </span>
          <CopyButton
            text={`${repository.host}/${path}: ${why}`}
            label={t('taskCard.failed.copyReason')}
            className={styles.outlined}
          />
        </li>
        <li>
          <span>
            <strong>{t('taskCard.failed.register')}</strong>
            <small>{t('taskCard.failed.registerText')}</small>
          </span>
          <ButtonLink href={toRegister({ repoUrl })} variant="primary">
            {t('taskCard.failed.registerButton', { name })}
          </ButtonLink>
        </li>
      </ol>
      <p>
        {t('taskCard.failed.startOver', { host: repository.host, link: form })}{' '}
        {t('taskCard.failed.applyAnyway')}
      </p>
    </>
  );
}
