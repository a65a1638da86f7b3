import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { FluxRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { FluxButton } from '../FluxButton';
import type { ObjectLineContent } from './groupRows';
import styles from './Delivery.module.css';

/** Properties of {@link ObjectLine}. */
export interface ObjectLineProps {
  line: ObjectLineContent;
  rowIndex: number;
  /** Pixels from the top; undefined when it stands in the flow. */
  offset: number | undefined;
  isSelected: boolean;
  onSelect: (id: string) => void;
  onUnfold: (behind: string | undefined) => void;
}

/** One object of Flux, or a line that stands for several. */
export function ObjectLine(props: ObjectLineProps) {
  const { line, offset, rowIndex } = props;
  const style =
    offset === undefined
      ? undefined
      : ({
          position: 'absolute',
          left: 0,
          right: 0,
          transform: `translateY(${offset}px)`,
        } as const);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={props.isSelected}
      className={styles.tableRow}
      style={style}
    >
      {line.row ? (
        <RowCells row={line.row} onSelect={props.onSelect} />
      ) : (
        <GroupCells {...props} />
      )}
    </div>
  );
}

function RowCells(props: { row: FluxRow; onSelect: (id: string) => void }) {
  const { row } = props;
  const isSuspended = row.suspended !== undefined;
  return (
    <>
      <span role="cell" className={styles.kind}>
        {row.kind}
      </span>
      <span role="cell" className={styles.name}>
        <button
          type="button"
          data-row={row.id}
          className={styles.link}
          onClick={() => props.onSelect(row.id)}
        >
          {row.namespace}/{row.name}
        </button>
      </span>
      <span role="cell" className={styles.state}>
        <Glyph state={row.state} size={14} />
        <span className={styles[`text-${row.state}`]}>
          <RuleText text={row.text} />
        </span>
      </span>
      <span role="cell" className={styles.runs}>
        {row.runs ? <code>{row.runs}</code> : '–'}
      </span>
      <span role="cell" className={styles.for}>
        {row.since ? <Age since={row.since} /> : '–'}
      </span>
      <span role="cell" className={styles.action}>
        {isSuspended && <FluxButton verb="resume" object={row} />}
        {row.state === 'critical' && (
          <FluxButton verb="reconcile" object={row} />
        )}
      </span>
    </>
  );
}

function GroupCells(props: ObjectLineProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { behind, name, rows, isOpen } = props.line.group!;
  const count = rows.length;
  const [{ kind }] = rows;
  const isOneKind = rows.every(row => row.kind === kind);
  const since = rows.flatMap(row => row.since ?? []).sort()[0];
  const runs = [...new Set(rows.flatMap(row => row.runs ?? []))];
  return (
    <>
      <span role="cell" className={styles.kind}>
        {isOneKind ? kind : ''}
      </span>
      <span role="cell" className={styles.name}>
        {t('delivery.list.behind', { count, name })}
      </span>
      <span role="cell" className={styles.state}>
        <Glyph state="waits" size={14} />
        <span>{t('delivery.list.waitFor', { name })}</span>
      </span>
      <span role="cell" className={styles.runs}>
        {runs.length === 1 ? <code>{runs[0]}</code> : '–'}
      </span>
      <span role="cell" className={styles.for}>
        {since ? <Age since={since} /> : '–'}
      </span>
      <span role="cell" className={styles.action}>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          onPress={() => props.onUnfold(isOpen ? undefined : behind)}
        >
          {isOpen
            ? t('delivery.list.hide')
            : t('delivery.list.show', { count })}
        </Button>
      </span>
    </>
  );
}
