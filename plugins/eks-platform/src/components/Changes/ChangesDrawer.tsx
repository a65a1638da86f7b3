import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField } from '@backstage/ui';
import { useSearchKey } from '../../hooks/useSearchKey';
import { formatMoment } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Drawer } from '../Drawer';
import { filterTimeline, mergeTimeline, type TimelineKind } from './timeline';
import { TimelineRow } from './TimelineRow';
import { useChangeFilters } from './useChangeFilters';
import styles from './Changes.module.css';

const KINDS: TimelineKind[] = [
  'problem',
  'git',
  'flux',
  'helm',
  'apply',
  'eks',
  'nodes',
  'certificate',
];

/** Every change that is known, by kind and object. */
export function ChangesDrawer() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const filters = useChangeFilters();
  const searchRef = useSearchKey();
  const { data } = view.changes;
  const all = data ? mergeTimeline(data, view.problems) : [];
  const shown = filterTimeline(all, filters);
  const present = KINDS.filter(
    kind => filterTimeline(all, { kind }).length > 0,
  );
  return (
    <Drawer
      title={t('changes.title')}
      subtitle={
        data &&
        t('changes.from', {
          time: formatMoment(new Date(data.from), Date.now()),
        })
      }
      onClose={filters.close}
    >
      <div className={styles.filters}>
        <span ref={searchRef}>
          <SearchField
            size="small"
            aria-label={t('changes.search')}
            placeholder={t('changes.search')}
            value={filters.text ?? ''}
            onChange={value => filters.setText(value)}
          />
        </span>
        <div
          role="group"
          aria-label={t('changes.kinds')}
          className={styles.kinds}
        >
          {present.map(kind => (
            <button
              key={kind}
              type="button"
              aria-pressed={filters.kind === kind}
              onClick={() =>
                filters.setKind(filters.kind === kind ? undefined : kind)
              }
            >
              {t(`changes.kind.${kind}`)}
            </button>
          ))}
        </div>
      </div>
      <p role="status" className={styles.count}>
        {shown.length === 0
          ? t('changes.noMatch')
          : t('changes.shown', {
              count: shown.length,
              total: all.length,
            })}
      </p>
      <ul className={styles.rows} data-inset>
        {shown.map(item => (
          <TimelineRow key={item.id} item={item} />
        ))}
      </ul>
      {data && data.more > 0 && (
        <p className={styles.count}>
          {t('changes.more', { count: data.more })}
        </p>
      )}
    </Drawer>
  );
}
