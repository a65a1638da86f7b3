import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  UpgradeStep,
  UpgradesView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../../hooks/useNow';
import { toFileUrl } from '../../text/problemUrls';
import { getDaysUntil } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { isForcedSoon } from './forcedUpgrade';
import { NewerVersions } from './NewerVersions';
import styles from './Upgrades.module.css';

const HOUR_MS = 3_600_000;

/** What brings the cluster to the next version, in the order that works: what blocks first. */
export function UpgradeSteps(props: { data: UpgradesView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(HOUR_MS);
  const { data } = props;
  const { version, next, steps, insightsAt } = data;
  return (
    <div className={styles.upgrades}>
      {isForcedSoon(data, now) && (
        <p className={styles.forced}>
          <Glyph state="warning" size={16} />
          {t('upgrades.forced', {
            count: Math.max(0, getDaysUntil(data.forcedAt!, now)),
          })}
        </p>
      )}
      <p className={styles.lead}>
        {next
          ? t('upgrades.to', { from: version, to: next })
          : t('upgrades.newest', { version })}
        <span className={styles.second}>
          {insightsAt ? (
            <>
              {t('upgrades.insightsAt')} <Age since={insightsAt} />{' '}
              {t('section.ago')}
            </>
          ) : (
            t('upgrades.noInsights')
          )}
        </span>
      </p>
      {steps.length > 0 && (
        <ol className={styles.steps} aria-label={t('upgrades.steps')}>
          {steps.map(step => (
            <Step key={step.order} step={step} />
          ))}
        </ol>
      )}
      <NewerVersions data={data} />
    </div>
  );
}

function Step(props: { step: UpgradeStep }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { links } = useCluster().view;
  const { order, what, from, to, when, state, why, file } = props.step;
  const fileUrl = toFileUrl({ file: file ? { path: file } : undefined }, links);
  return (
    <li className={styles.step} data-when={when}>
      <span className={styles.order} aria-hidden>
        {order}
      </span>
      <Glyph state={state} size={16} />
      <div>
        <strong>{what}</strong>{' '}
        <span className={styles.second}>
          {from && to && t('upgrades.from', { from, to })}
          {!from && to && t('upgrades.toAtLeast', { to })}
        </span>
        <p className={styles.second}>
          <RuleText text={why} />
        </p>
      </div>
      <span className={styles.when}>
        {t(`upgrades.when.${when}`)}
        {fileUrl && (
          <a href={fileUrl} target="_blank" rel="noopener noreferrer">
            {t('upgrades.openFile', {
              file: file?.split('/').pop() ?? '',
            })}
          </a>
        )}
      </span>
    </li>
  );
}
