import { useFormText } from '../parts';
import { formatAddress } from './addressBlock';
import { zoneLetter, type SubnetCell } from './subnetCells';
import styles from './SubnetsField.module.css';

// Narrower parts have no room for a name.
const MIN_NAMED_PERCENT = 9;

/** A picture of the table of subnets: where each block lies, hatched where two claim one. */
export function SubnetStrip(props: { cells: readonly SubnetCell[] }) {
  const { t } = useFormText();
  const drawn = props.cells.flatMap(cell =>
    cell.block ? [{ ...cell, block: cell.block }] : [],
  );
  if (drawn.length === 0) {
    return null;
  }
  const from = Math.min(...drawn.map(cell => cell.block.from));
  const last = Math.max(...drawn.map(cell => cell.block.to));
  const span = last - from + 1;
  const percent = (addresses: number) => (addresses / span) * 100;
  const twice = drawn.find(cell => cell.takenBy);
  return (
    <div aria-hidden className={styles.strip}>
      {twice && (
        <span
          className={styles.twice}
          // The label stays over the bar where the block lies at its edge.
          style={{
            insetInlineStart: `clamp(3.5rem, ${percent(
              twice.block.from - from,
            )}%, 100% - 3.5rem)`,
          }}
        >
          {t('subnets.twice', { block: twice.text })}
        </span>
      )}
      <div className={styles.bar}>
        {drawn.map(cell => {
          const width = percent(cell.block.size);
          return (
            <span
              key={cell.path}
              className={styles.part}
              data-tier={cell.tier}
              data-taken={cell.takenBy ? true : undefined}
              style={{
                insetInlineStart: `${percent(cell.block.from - from)}%`,
                width: `${width}%`,
              }}
            >
              {width > MIN_NAMED_PERCENT && !cell.takenBy
                ? `${cell.tier} ${zoneLetter(cell.zone)}`
                : ''}
            </span>
          );
        })}
      </div>
      <div className={styles.scale}>
        <span>{formatAddress(from)}</span>
        <span>{formatAddress(last)}</span>
      </div>
    </div>
  );
}
