import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import type {
  NodeRow,
  NodesView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { shortenNode, shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { PerHour } from '../Amount';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { useUnlistedNode } from '../../hooks/useUnlistedNode';
import { DrawerChecks } from './DrawerChecks';
import { DrawerClaim } from './DrawerClaim';
import { DrawerProblem } from './DrawerProblem';
import { DrawerRequests } from './DrawerRequests';
import { DrawerDetail } from './DrawerDetail';
import { DrawerFacts } from './DrawerFacts';
import styles from './NodeDrawer.module.css';

/** Properties of {@link NodeDrawer}. */
export interface NodeDrawerProps {
  /** As the address names it. */
  name: string;
  /** Undefined when no such node is there (any more). */
  node?: NodeRow;
  data: NodesView;
  onOpen: (name: string) => void;
  onClose: () => void;
}

/** Everything about one node, beside the page; it does not keep focus and gives it back when it closes. */
export function NodeDrawer(props: NodeDrawerProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { name } = props;
  const node = useUnlistedNode(props);
  const ref = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!ref.current?.contains(document.activeElement)) {
      opener.current = document.activeElement;
    }
    ref.current?.focus({ preventScroll: true });
  }, [name]);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (isLost && opener.current instanceof HTMLElement) {
        opener.current.focus({ preventScroll: true });
      }
    },
    [],
  );
  const problem = view.problems.find(({ key }) => key === node?.problem);
  const claim = props.data.claims.find(
    item => item.name === node?.claim || item.node === node?.name,
  );
  const facts = node && [
    node.pool,
    node.instanceType,
    node.capacityType,
    node.zone && shortenZone(node.zone),
  ];
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={styles.drawer}
      aria-label={t('drawer.label', { node: shortenNode(name) })}
    >
      <header className={styles.head}>
        <Glyph state={node?.state ?? 'unknown'} size={20} />
        <div>
          <h3 className={styles.title}>{shortenNode(name)}</h3>
          {node && (
            <span className={styles.meta}>
              {facts?.filter(Boolean).join(' · ')} ·{' '}
              <PerHour quantity={node.perHour} digits={3} />
            </span>
          )}
        </div>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('drawer.close')}
          icon={<RiCloseLine />}
          onPress={props.onClose}
        />
      </header>
      {!node && <p className={styles.section}>{t('drawer.gone')}</p>}
      {problem && <DrawerProblem problem={problem} />}
      {node && (
        <>
          <p className={styles.section}>
            <RuleText text={node.stateText} />
          </p>
          {claim && claim.stage !== 'ready' && claim.stage !== 'leaving' && (
            <DrawerClaim claim={claim} />
          )}
          <DrawerRequests node={node} />
          <DrawerChecks node={node} />
          <DrawerDetail node={node} data={props.data} onOpen={props.onOpen} />
          <DrawerFacts node={node} />
        </>
      )}
    </aside>
  );
}
