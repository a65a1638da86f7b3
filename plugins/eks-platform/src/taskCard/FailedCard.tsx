import { ButtonLink } from '@backstage/ui';
import { RiCheckLine, RiCloseLine, RiSubtractLine } from '@remixicon/react';
import { RuleText } from '../components/RuleText';
import { parseRepoUrl } from '../formFields/answers/repoUrl';
import { useFormText } from '../formFields/parts';
import { FailedSteps } from './FailedSteps';
import type { TaskReport } from './TaskReport';
import { usePlatformFormLink } from '../home/usePlatformFormLink';
import styles from './TaskCard.module.css';

const SIGNS = {
  yes: <RiCheckLine size={18} aria-hidden />,
  no: <RiCloseLine size={18} aria-hidden />,
  nothing: <RiSubtractLine size={18} aria-hidden />,
};

/** What exists, why, what to do and what not: always in this order. */
export function FailedCard(props: { report: TaskReport }) {
  const { report } = props;
  const { t } = useFormText();
  const toForm = usePlatformFormLink();
  const repository = parseRepoUrl(report.answers.repoUrl);
  const name = report.answers.name ?? repository.name;
  const path = `${repository.owner}/${repository.name}`;
  const title = {
    none: t('taskCard.failed.nothing'),
    perhaps: t('taskCard.failed.unpublished', { name }),
    published: t('taskCard.failed.unregistered', { name }),
  }[report.repository];
  const text = {
    none: t('taskCard.failed.nothingText'),
    perhaps: t('taskCard.failed.unpublishedText'),
    published: t('taskCard.failed.unregisteredText'),
  }[report.repository];
  const why =
    report.state === 'cancelled'
      ? t('taskCard.failed.cancelledIn', { step: report.step?.name ?? '–' })
      : report.why ?? t('taskCard.failed.unknownWhy');
  const exists = [
    {
      sign: { none: 'nothing', perhaps: 'no', published: 'yes' }[
        report.repository
      ] as keyof typeof SIGNS,
      what: t('taskCard.failed.repository'),
      fact: {
        none: t('taskCard.failed.noRepository'),
        perhaps: t('taskCard.failed.perhapsRepository', {
          repository: path,
          host: repository.host,
        }),
        published: `${repository.host}/${path}`,
      }[report.repository],
    },
    {
      sign: (report.repository === 'published'
        ? 'no'
        : 'nothing') as keyof typeof SIGNS,
      what: t('taskCard.failed.entry'),
      fact: t('taskCard.failed.missing', {
        entity: `resource:default/${name}`,
      }),
    },
    {
      sign: 'nothing' as const,
      what: t('taskCard.failed.aws'),
      fact: t('taskCard.failed.nothingInAws'),
    },
  ];
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <h2>
          {report.state === 'cancelled' && (
            <>{t('taskCard.failed.cancelled')}. </>
          )}
          {title}
        </h2>
        <p>{text}</p>
      </div>
      <div className={styles.columns} data-columns="2">
        <section>
          <h3>{t('taskCard.failed.exists')}</h3>
          <ul className={styles.exists}>
            {exists.map(row => (
              <li key={row.what} data-sign={row.sign}>
                {SIGNS[row.sign]}
                <span>{row.what}</span>
                <span>{row.fact}</span>
              </li>
            ))}
          </ul>
          <h3>{t('taskCard.failed.why')}</h3>
          {report.step && report.state === 'failed' && (
            <p>{t('taskCard.failed.whyStep', { step: report.step.name })}</p>
          )}
          <p>
            <RuleText text={why} />
          </p>
        </section>
        <section>
          <h3>{t('taskCard.failed.todo')}</h3>
          {report.repository === 'none' ? (
            <>
              <p>{t('taskCard.failed.mendAnswersText')}</p>
              <ButtonLink href={toForm(report.answers)} variant="primary">
                {t('taskCard.failed.backToForm')}
              </ButtonLink>
            </>
          ) : (
            <FailedSteps report={report} why={why} />
          )}
        </section>
      </div>
    </article>
  );
}
