import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  NodeBlocker,
  NodeRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { shortenNode } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './NodeDrawer.module.css';

const DAY_MS = 86_400_000;
const LISTED = 5;

/** Properties of {@link DrawerBlockers}. */
export interface DrawerBlockersProps {
  node: NodeRow;
  /** Undefined: not known. */
  blockers: NodeBlocker[] | undefined;
  nodes: NodeRow[];
  onOpen: (name: string) => void;
}

/** Why Karpenter cannot take the node away now, and who is held by the same object. */
export function DrawerBlockers(props: DrawerBlockersProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { blockers } = props;
  const also = findAlso(props.node, props.nodes);
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>{t('drawer.blockers')}</h4>
      <ul className={styles.list}>
        {!blockers && (
          <li>
            <Glyph state="unknown" />
            <span>{t('drawer.blockersUnknown')}</span>
          </li>
        )}
        {blockers?.length === 0 && (
          <li>
            <Glyph state="ok" />
            <span>{t('drawer.blockersNone')}</span>
          </li>
        )}
        {blockers?.map(({ text, stopsDrain }) => (
          <li key={text}>
            <Glyph state={stopsDrain ? 'warning' : 'notice'} />
            <span>
              <RuleText text={text.charAt(0).toUpperCase() + text.slice(1)} />
            </span>
          </li>
        ))}
      </ul>
      {also.length > 0 && (
        <>
          <h4 className={styles.label}>{t('drawer.also')}</h4>
          <ul className={styles.list}>
            {also.map(({ name, expiresAt }) => (
              <li key={name}>
                <Glyph state="late" />
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => props.onOpen(name)}
                >
                  {shortenNode(name)}
                </button>
                <span className={styles.meta}>
                  <Moment at={expiresAt!} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function findAlso(node: NodeRow, nodes: NodeRow[]): NodeRow[] {
  const soon = Date.now() + DAY_MS;
  return nodes
    .filter(
      ({ name, blockedBy, expiresAt }) =>
        node.blockedBy !== undefined &&
        blockedBy === node.blockedBy &&
        name !== node.name &&
        expiresAt !== undefined &&
        Date.parse(expiresAt) < soon,
    )
    .slice(0, LISTED);
}
