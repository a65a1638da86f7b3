import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { LifecycleView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { toWebUrl } from '../../text/webUrl';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Creation.module.css';

const SHORT_COMMIT = 7;
type Report = NonNullable<LifecycleView['report']>;

/** What whoever applies reported last. */
export function ApplyReportPanel(props: { report: Report }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { report } = props;
  const runUrl = toWebUrl(report.runUrl);
  const roots = report.roots.map(({ root, done, planned }) => {
    if (planned === undefined) {
      return root;
    }
    return done === undefined || done === planned
      ? `${root} ${planned}`
      : t('report.rootCount', {
          root,
          done: `${done}`,
          planned: `${planned}`,
        });
  });
  return (
    <Panel title={t('report.title')}>
      <dl className={styles.report}>
        <dt>{t('report.commit')}</dt>
        <dd>
          <code>{report.commit.slice(0, SHORT_COMMIT)}</code>
        </dd>
        <dt>{t('report.roots')}</dt>
        <dd>{roots.join(', ')}</dd>
        <dt>{t('report.result')}</dt>
        <dd className={styles[`result-${report.result}`]}>
          {t(`report.${report.result}`)}
          {report.error && (
            <>
              {': '}
              <RuleText text={report.error} />
            </>
          )}
        </dd>
        <dt>{t('report.updated')}</dt>
        <dd>
          <Age since={report.updatedAt} /> {t('section.ago')}
        </dd>
        {runUrl && (
          <>
            <dt>{t('report.run')}</dt>
            <dd>
              <Link
                className={styles.link}
                href={runUrl}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t('report.open')}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
