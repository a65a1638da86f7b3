import { parseRepoUrl } from '../answers/repoUrl';
import { usePlatformForm } from '../answers/PlatformForm';
import { useFormText } from '../parts';
import styles from './ReviewField.module.css';

/** What happens after Create, who does it, how long it takes and when it starts to cost. */
export function NextSteps() {
  const { answers, account } = usePlatformForm();
  const { t } = useFormText();
  const repository = parseRepoUrl(answers.repoUrl);
  const name = answers.name ?? '';
  const applyBy = account?.applyBy ?? 'operator';
  const who =
    applyBy === 'operator'
      ? t('review.operatorOf', { account: account?.alias ?? '' })
      : t(`review.${applyBy}`);
  const steps = [
    {
      title: t('review.create'),
      who: t('review.createWho'),
      what: t('review.createWhat', {
        repository: (
          <code>
            {repository.owner}/{repository.name}
          </code>
        ),
        host: repository.host,
        name,
      }),
    },
    {
      title: t('review.apply'),
      who: t('review.applyWho', { who }),
      what: t('review.applyWhat', {
        script: <code>scripts/apply {name}</code>,
        charge: <strong>{t('review.applyCharge')}</strong>,
      }),
    },
    {
      title: t('review.bootstrap'),
      who: t('review.bootstrapWho'),
      what: t('review.bootstrapWhat'),
    },
    {
      title: t('review.deploy'),
      who: t('review.deployWho'),
      what: t('review.deployWhat', { folder: <code>kube/apps</code> }),
    },
  ];
  return (
    <section>
      <h2 className={styles.nextHeading}>{t('review.next')}</h2>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.title}>
            <strong>{step.title}</strong>
            <span className={styles.who}>{step.who}</span>
            <span>{step.what}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
