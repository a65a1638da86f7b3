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
      ? t('form.review.operatorOf', { account: account?.alias ?? '' })
      : t(`form.review.${applyBy}`);
  const steps = [
    {
      title: t('form.review.create'),
      who: t('form.review.createWho'),
      what: t('form.review.createWhat', {
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
      title: t('form.review.apply'),
      who: t('form.review.applyWho', { who }),
      what: t('form.review.applyWhat', {
        script: <code>scripts/apply {name}</code>,
        charge: <strong>{t('form.review.applyCharge')}</strong>,
      }),
    },
    {
      title: t('form.review.bootstrap'),
      who: t('form.review.bootstrapWho'),
      what: t('form.review.bootstrapWhat'),
    },
    {
      title: t('form.review.deploy'),
      who: t('form.review.deployWho'),
      what: t('form.review.deployWhat', { folder: <code>kube/apps</code> }),
    },
  ];
  return (
    <section>
      <h2 className={styles.nextHeading}>{t('form.review.next')}</h2>
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
