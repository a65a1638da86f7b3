import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeClaimRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { getCellWidth } from './cellWidth';
import styles from './NodeMap.module.css';

/** A claim whose node has not joined yet. */
export function ClaimCell(props: { claim: NodeClaimRow }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { name, stage, instanceType } = props.claim;
  const label = [name, instanceType, t(`claims.${stage}`)]
    .filter(Boolean)
    .join(' · ');
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={styles.claim}
      style={{ width: getCellWidth(undefined) }}
    >
      <Glyph state="progressing" size={14} decorative />
    </span>
  );
}
