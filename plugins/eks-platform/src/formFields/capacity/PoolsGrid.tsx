import { Fragment } from 'react';
import { usePlatformForm } from '../answers/PlatformForm';
import { Findings, useFormText } from '../parts';
import { copyPool } from './newPool';
import { PoolEditor } from './PoolEditor';
import { PoolRow } from './PoolRow';
import type { Pools } from './usePools';
import styles from './PoolsField.module.css';

const COLUMNS = 8;

/** One row for each pool; the open one has its editor below. */
export function PoolsGrid(props: { id: string; label?: string; state: Pools }) {
  const { id, label, state } = props;
  const { pools, open, keys } = state;
  const { check } = usePlatformForm();
  const { t } = useFormText();
  return (
    <table
      ref={state.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={pools.length + 1}
      className={styles.grid}
    >
      <thead>
        <tr>
          <th scope="col">{t('pools.name')}</th>
          <th scope="col">{t('pools.images')}</th>
          <th scope="col">{t('pools.buys')}</th>
          <th scope="col">{t('pools.machines')}</th>
          <th scope="col">{t('pools.atMost')}</th>
          <th scope="col">{t('pools.replaced')}</th>
          <th scope="col" className={styles.number}>
            {t('pools.atLimit')}
          </th>
          <th scope="col" aria-label={t('pools.actions')} />
        </tr>
      </thead>
      <tbody>
        {pools.map((pool, row) => {
          const isOpen = open === row;
          // The open editor says the rest at its fields.
          const findings = state
            .findingsOf(row)
            .filter(
              finding =>
                !isOpen ||
                finding.field === `pools.${row}` ||
                finding.field === `pools.${row}.limits`,
            );
          return (
            // Rows have no identity of their own: the name is being edited.
            // eslint-disable-next-line react/no-array-index-key
            <Fragment key={row}>
              <PoolRow
                pool={pool}
                row={row}
                rows={pools.length}
                isOpen={isOpen}
                isTabStop={keys.active === row}
                isOwn={state.isOwn(pool)}
                isWrong={state.isWrong(row)}
                ceiling={check.result?.derived.poolCeilings?.[pool.name]}
                onToggle={() => state.setOpen(isOpen ? undefined : row)}
                onCopy={() => state.add(copyPool(pools, pool))}
                onRemove={() => state.remove(row)}
                onKeyDown={event => keys.onKeyDown(event, row)}
              />
              {(isOpen || findings.length > 0) && (
                <tr
                  className={styles.below}
                  data-open={isOpen || undefined}
                  data-pool-editor={row}
                >
                  <td
                    colSpan={COLUMNS}
                    onKeyDown={event => keys.onEditorKeyDown(event, row)}
                  >
                    <Findings
                      id={`${id}-${row}-findings`}
                      findings={findings}
                    />
                    {isOpen && (
                      <PoolEditor
                        id={`${id}-${row}`}
                        path={`pools.${row}`}
                        pool={pool}
                        onChange={change => state.change(row, change)}
                      />
                    )}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
