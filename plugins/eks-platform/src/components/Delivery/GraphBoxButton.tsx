import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type { FluxRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { KeyboardEvent } from 'react';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import type { GraphBox } from './graphLayout';
import styles from './Delivery.module.css';

/** Properties of {@link GraphBoxButton}. */
export interface GraphBoxButtonProps {
  box: GraphBox;
  /** Pixels. */
  width: number;
  /** Names of what it depends on. */
  names: string;
  isTabStop: boolean;
  isSelected: boolean;
  isOnPath: boolean;
  onHover: (id: string | undefined) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onSelect: (id: string) => void;
}

/** One Kustomization or source with its state, and the releases inside that are not ready. */
export function GraphBoxButton(props: GraphBoxButtonProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { box } = props;
  const { row, held } = box;
  const place = {
    left: box.x,
    top: box.y,
    width: props.width,
    height: box.height,
  };
  if (!row) {
    return (
      <span className={`${styles.box} ${styles.foldedBox}`} style={place}>
        <Glyph state="ok" size={14} decorative />
        {t('delivery.folded', { count: box.folded ?? 0 })}
      </span>
    );
  }
  const second = describe(row, t);
  const edges = props.names
    ? t('delivery.dependsOn', { names: props.names })
    : t('delivery.noEdges');
  const holds = held.map(({ name, text }) => `${name}: ${text}`).join('; ');
  const spoken = [
    `${row.name}, ${t(`state.${row.state}`)}`,
    row.text.replace(/`/g, ''),
    holds,
    edges,
  ];
  return (
    <button
      type="button"
      data-box={box.id}
      tabIndex={props.isTabStop ? 0 : -1}
      className={`${styles.box} ${styles[`box-${row.state}`] ?? ''} ${
        held.some(({ state }) => state === 'suspended') ? styles.holds : ''
      } ${props.isOnPath ? styles.onPath : ''}`}
      style={place}
      aria-pressed={props.isSelected}
      onClick={() => props.onSelect(row.id)}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onMouseEnter={() => props.onHover(row.id)}
      onMouseLeave={() => props.onHover(undefined)}
    >
      <VisuallyHidden>{spoken.filter(Boolean).join('; ')}</VisuallyHidden>
      <span aria-hidden className={styles.boxName}>
        <Glyph state={row.state} size={14} decorative />
        <span title={row.name}>{row.name}</span>
      </span>
      <span aria-hidden className={styles.boxSecond}>
        {second}
      </span>
      {row.state === 'critical' && (
        <span aria-hidden className={styles.boxReason}>
          <RuleText text={row.text} />
        </span>
      )}
      {held.length > 0 && (
        <span aria-hidden className={styles.held}>
          {held.map(release => (
            <span key={release.id}>
              <Glyph state={release.state} size={12} decorative />
              <span className={styles[`text-${release.state}`]}>
                {release.name}
              </span>
            </span>
          ))}
        </span>
      )}
    </button>
  );
}

function describe(row: FluxRow, t: ClusterText): string {
  switch (row.state) {
    case 'ok':
    case 'suspended':
      return row.runs ?? row.text;
    case 'progressing':
      return t('state.progressing');
    default:
      return row.runs
        ? t('delivery.runs', { revision: row.runs })
        : t('delivery.never');
  }
}
