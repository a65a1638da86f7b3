import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  FluxObjectRef,
  FluxVerb,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../../hooks/useNow';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { findRow } from './findRow';
import { getFluxOutcome, type FluxOutcome } from './fluxOutcome';
import type { FluxProgress } from './useFluxAction';
import styles from './FluxButton.module.css';

const GLYPHS: Record<FluxOutcome, ItemState> = {
  asking: 'progressing',
  waiting: 'progressing',
  done: 'ok',
  failed: 'critical',
  late: 'late',
  refused: 'denied',
};

/** Properties of {@link FluxProgressLine}. */
export interface FluxProgressLineProps {
  verb: FluxVerb;
  object: FluxObjectRef;
  progress: FluxProgress;
}

/** What came of a verb so far, told to screen readers as well. */
export function FluxProgressLine(props: FluxProgressLineProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const now = useNow(1_000);
  const { verb, object, progress } = props;
  const row = findRow(view, object);
  const outcome = getFluxOutcome({ verb, progress, row, now });
  const { name } = object;
  const text = row?.text ?? '';
  const words: Record<FluxOutcome, () => string> = {
    asking: () => t('delivery.progress.asking'),
    waiting: () => t('delivery.progress.waiting', { name }),
    done: () =>
      verb === 'suspend'
        ? t('delivery.progress.suspended', { name })
        : t('delivery.progress.done', { name, text }),
    failed: () => t('delivery.progress.failed', { name, text }),
    late: () =>
      t('delivery.progress.late', {
        name,
        span: formatSpan(
          progress.state === 'asked'
            ? progress.request.timeoutSeconds * 1000
            : 0,
        ),
      }),
    refused: () =>
      t('delivery.progress.refused', {
        message: progress.state === 'refused' ? progress.message : '',
      }),
  };
  const isWaiting = outcome === 'waiting' && progress.state === 'asked';
  return (
    <span className={styles.progress}>
      <Glyph state={GLYPHS[outcome]} size={14} decorative />
      <span role="status">
        <RuleText text={words[outcome]()} />
      </span>
      {isWaiting && <span aria-hidden>{formatSpan(now - progress.at)}</span>}
    </span>
  );
}
