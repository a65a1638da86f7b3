import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { LifecycleView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { toWebUrl } from '../../text/webUrl';
import { eksPlatformTranslationRef } from '../../translation';
import { Age } from '../Age';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Creation.module.css';

const SHORT_COMMIT = 7;
type Report = NonNullable<LifecycleView['report']>;

/** What whoever applies reported last. */
export function ApplyReportPanel(props: { report: Report }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { report } = props;
  const runUrl = toWebUrl(report.runUrl);
  const roots = report.roots.map(({ root, done, planned }) => {
    if (planned === undefined) {
      return root;
    }
    return done === undefined || done === planned
      ? `${root} ${planned}`
      : t('cluster.report.rootCount', {
          root,
          done: `${done}`,
          planned: `${planned}`,
        });
  });
  return (
    <Panel title={t('cluster.report.title')}>
      <dl className={styles.report}>
        <dt>{t('cluster.report.commit')}</dt>
        <dd>
          <code>{report.commit.slice(0, SHORT_COMMIT)}</code>
        </dd>
        <dt>{t('cluster.report.roots')}</dt>
        <dd>{roots.join(', ')}</dd>
        <dt>{t('cluster.report.result')}</dt>
        <dd className={styles[`result-${report.result}`]}>
          {t(`cluster.report.${report.result}`)}
          {report.error && (
            <>
              {': '}
              <RuleText text={report.error} />
            </>
          )}
        </dd>
        <dt>{t('cluster.report.updated')}</dt>
        <dd>
          <Age since={report.updatedAt} /> {t('cluster.section.ago')}
        </dd>
        {runUrl && (
          <>
            <dt>{t('cluster.report.run')}</dt>
            <dd>
              <Link
                className={styles.link}
                href={runUrl}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t('cluster.report.open')}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
