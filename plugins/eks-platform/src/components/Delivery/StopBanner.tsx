import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  DeliveryStop,
  DeliveryView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiBookReadLine } from '@remixicon/react';
import { useId } from 'react';
import { toRunbookUrl } from '../../text/problemUrls';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { FluxButton } from '../FluxButton';
import styles from './Delivery.module.css';

/** Where delivery stops first, why, and what heals it. */
export function StopBanner(props: { stop: DeliveryStop; data: DeliveryView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { stop, data } = props;
  const id = useId();
  const problem = view.problems.find(({ key }) => key === stop.problem);
  const runbook = problem && toRunbookUrl(problem, view.links);
  const row = data.rows.find(item => item.id === stop.object);
  const target = stop.resume ?? row;
  return (
    <section className={styles.stop} aria-labelledby={id}>
      <Glyph state="critical" size={20} />
      <div className={styles.stopWords}>
        <h3 id={id} className={styles.stopTitle}>
          <RuleText text={stop.title} />
        </h3>
        <p className={styles.stopText}>
          <RuleText text={stop.because} />
        </p>
      </div>
      <div className={styles.stopActions}>
        {target && (
          <FluxButton
            verb={stop.resume ? 'resume' : 'reconcile'}
            object={target}
            primary
            named
          />
        )}
        {runbook && (
          <Link
            href={runbook}
            className={styles.runbook}
            target="_blank"
            rel="noopener noreferrer"
          >
            <RiBookReadLine size={14} aria-hidden />
            {t('links.runbook')}
          </Link>
        )}
      </div>
    </section>
  );
}
