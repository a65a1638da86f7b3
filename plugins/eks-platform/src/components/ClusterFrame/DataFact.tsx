import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { useNow } from '../../hooks/useNow';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import tokens from '../theme/tokens.module.css';
import { getDataFreshness } from './dataFreshness';
import { Fact } from './Fact';
import { SourceList } from './SourceList';
import styles from './ClusterFrame.module.css';

/** Whether what is shown is live and complete; opens the list of sources. */
export function DataFact() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, live } = useCluster();
  const now = useNow(1_000);
  const data = getDataFreshness(view.sources, live, now);
  const counts = t('facts.sections', {
    seen: `${view.coverage.seen}`,
    total: `${view.coverage.total}`,
  });
  return (
    <Fact
      name={t('facts.data')}
      value={
        <DialogTrigger>
          <Button variant="tertiary" size="small" className={styles.factButton}>
            {data.word === 'live' ? (
              <span className={styles.liveDot} aria-hidden />
            ) : (
              <Glyph state={data.state} size={14} decorative />
            )}{' '}
            {t(`facts.${data.word}`)}
          </Button>
          <Popover>
            <div className={`${tokens.tokens} ${styles.popover}`}>
              <SourceList sources={view.sources} />
            </div>
          </Popover>
        </DialogTrigger>
      }
      detail={
        data.age === undefined ? (
          counts
        ) : (
          <>
            {t('facts.old', { span: formatSpan(data.age) })} · {counts}
          </>
        )
      }
    />
  );
}
