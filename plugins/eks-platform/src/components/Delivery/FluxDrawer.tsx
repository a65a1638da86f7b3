import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import type {
  DeliveryView,
  FluxRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { DrawerProblem } from '../NodeDrawer';
import { RuleText } from '../RuleText';
import { useCluster } from '../ClusterTab/ClusterContext';
import { FluxButton } from '../FluxButton';
import { FluxFacts } from './FluxFacts';
import styles from './Delivery.module.css';

/** Properties of {@link FluxDrawer}. */
export interface FluxDrawerProps {
  /** As the address names it. */
  id: string;
  data: DeliveryView;
  onSelect: (id: string) => void;
  onClose: () => void;
}

/** Everything about one object of Flux, beside the page; it gives the focus back when it closes. */
export function FluxDrawer(props: FluxDrawerProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { id, data } = props;
  const ref = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!ref.current?.contains(document.activeElement)) {
      opener.current = document.activeElement;
    }
    ref.current?.focus({ preventScroll: true });
  }, [id]);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (isLost && opener.current instanceof HTMLElement) {
        opener.current.focus({ preventScroll: true });
      }
    },
    [],
  );
  const row = data.rows.find(item => item.id === id);
  const [kind, namespace, name] = id.split('/');
  const problem = view.problems.find(({ key }) => key === row?.problem);
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={styles.drawer}
      aria-label={t('delivery.drawer.label', { kind, name })}
    >
      <header className={styles.drawerHead}>
        <Glyph state={row?.state ?? 'unknown'} size={20} />
        <div>
          <h3 className={styles.drawerTitle}>{name}</h3>
          <span className={styles.second}>
            {kind} · {namespace}
          </span>
        </div>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('delivery.drawer.close')}
          icon={<RiCloseLine />}
          onPress={props.onClose}
        />
      </header>
      {!row && <p className={styles.drawerPart}>{t('delivery.drawer.gone')}</p>}
      {problem && <DrawerProblem problem={problem} />}
      {row && (
        <>
          <p className={styles.drawerPart}>
            <RuleText text={row.text} />
            {row.since && (
              <>
                {' · '}
                <Age since={row.since} />
              </>
            )}
          </p>
          <DrawerActions row={row} writes={data.writes} />
          <FluxFacts row={row} data={data} onSelect={props.onSelect} />
        </>
      )}
    </aside>
  );
}

function DrawerActions(props: { row: FluxRow; writes: boolean }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { row, writes } = props;
  if (!writes) {
    return (
      <p className={`${styles.drawerPart} ${styles.second}`}>
        <RuleText text={t('delivery.noRole')} />
      </p>
    );
  }
  return (
    <div className={`${styles.drawerPart} ${styles.drawerActions}`}>
      {row.suspended ? (
        <FluxButton
          key={`resume ${row.id}`}
          verb="resume"
          object={row}
          primary
        />
      ) : (
        <>
          <FluxButton
            key={`reconcile ${row.id}`}
            verb="reconcile"
            object={row}
          />
          <FluxButton key={`suspend ${row.id}`} verb="suspend" object={row} />
        </>
      )}
    </div>
  );
}
