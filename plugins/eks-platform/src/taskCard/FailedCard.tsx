import { ButtonLink } from '@backstage/ui';
import { RiCheckLine, RiCloseLine, RiSubtractLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RuleText } from '../components/RuleText';
import { parseRepoUrl } from '../formFields/answers/repoUrl';
import { usePlatformFormLink } from '../home/usePlatformFormLink';
import { taskCardTranslationRef } from './translation';
import { FailedSteps } from './FailedSteps';
import type { TaskReport } from './TaskReport';
import styles from './TaskCard.module.css';

const SIGNS = {
  yes: <RiCheckLine size={18} aria-hidden />,
  no: <RiCloseLine size={18} aria-hidden />,
  nothing: <RiSubtractLine size={18} aria-hidden />,
};

/** What exists, why, what to do and what not: always in this order. */
export function FailedCard(props: { report: TaskReport }) {
  const { report } = props;
  const { t } = useTranslationRef(taskCardTranslationRef);
  const toForm = usePlatformFormLink();
  const repository = parseRepoUrl(report.answers.repoUrl);
  const name = report.answers.name ?? repository.name;
  const path = `${repository.owner}/${repository.name}`;
  const title = {
    none: t('failed.nothing'),
    perhaps: t('failed.unpublished', { name }),
    published: t('failed.unregistered', { name }),
  }[report.repository];
  const text = {
    none: t('failed.nothingText'),
    perhaps: t('failed.unpublishedText'),
    published: t('failed.unregisteredText'),
  }[report.repository];
  const why =
    report.state === 'cancelled'
      ? t('failed.cancelledIn', { step: report.step?.name ?? '–' })
      : report.why ?? t('failed.unknownWhy');
  const exists = [
    {
      sign: { none: 'nothing', perhaps: 'no', published: 'yes' }[
        report.repository
      ] as keyof typeof SIGNS,
      what: t('failed.repository'),
      fact: {
        none: t('failed.noRepository'),
        perhaps: t('failed.perhapsRepository', {
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
      what: t('failed.entry'),
      fact: t('failed.missing', {
        entity: `resource:default/${name}`,
      }),
    },
    {
      sign: 'nothing' as const,
      what: t('failed.aws'),
      fact: t('failed.nothingInAws'),
    },
  ];
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <h2>
          {report.state === 'cancelled' && <>{t('failed.cancelled')}. </>}
          {title}
        </h2>
        <p>{text}</p>
      </div>
      <div className={styles.columns} data-columns="2">
        <section>
          <h3>{t('failed.exists')}</h3>
          <ul className={styles.exists}>
            {exists.map(row => (
              <li key={row.what} data-sign={row.sign}>
                {SIGNS[row.sign]}
                <span>{row.what}</span>
                <span>{row.fact}</span>
              </li>
            ))}
          </ul>
          <h3>{t('failed.why')}</h3>
          {report.step && report.state === 'failed' && (
            <p>{t('failed.whyStep', { step: report.step.name })}</p>
          )}
          <p>
            <RuleText text={why} />
          </p>
        </section>
        <section>
          <h3>{t('failed.todo')}</h3>
          {report.repository === 'none' ? (
            <>
              <p>{t('failed.mendAnswersText')}</p>
              <ButtonLink href={toForm(report.answers)} variant="primary">
                {t('failed.backToForm')}
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
