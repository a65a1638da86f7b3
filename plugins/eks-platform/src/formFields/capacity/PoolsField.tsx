import { RiAddLine, RiCpuLine } from '@remixicon/react';
import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Fragment, useEffect, useRef, useState } from 'react';
import { withoutRow } from '../answers/drafts';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Findings, SmallButton, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { UndoLine } from '../parts/UndoLine';
import {
  copyPool,
  createGeneralPool,
  createGpuPool,
  sortGpuFamilies,
} from './newPool';
import { PoolEditor } from './PoolEditor';
import { PoolRow } from './PoolRow';
import { usePoolKeys } from './usePoolKeys';
import styles from './PoolsField.module.css';

const COLUMNS = 8;

/** Node pools as a grid; one row at a time opens its editor below. */
export function PoolsField(props: PlatformFieldProps) {
  const { facts, account, check, preset, isRefused, changeDrafts } =
    usePlatformForm();
  const answer = useAnswer<PoolAnswers[]>('pools');
  const { t } = useFormText();
  const { id } = describeField(props);
  const [open, setOpen] = useState<number>();
  const [removed, setRemoved] = useState<{ pool: PoolAnswers; at: number }>();
  const grid = useRef<HTMLTableElement>(null);

  const pools = answer.value ?? [];
  const presetNames = new Set((preset.pools ?? []).map(pool => pool.name));
  const isOwn = (pool: PoolAnswers) => !presetNames.has(pool.name);
  const families = sortGpuFamilies(facts, account);
  const gpuPool = createGpuPool(pools, families);

  const focusSoon = (selector: string) =>
    // What is to be focused is drawn with the next answers.
    setTimeout(() =>
      grid.current?.querySelector<HTMLElement>(selector)?.focus(),
    );
  const add = (pool: PoolAnswers) => {
    answer.change([...pools, pool]);
    setOpen(pools.length);
    focusSoon(`[data-pool-editor="${pools.length}"] input`);
  };
  const remove = (at: number) => {
    setRemoved({ pool: pools[at], at });
    setOpen(undefined);
    changeDrafts(drafts => withoutRow(drafts, 'pools', at));
    answer.change(pools.filter((_, row) => row !== at));
  };
  const changePool = (at: number, change: Partial<PoolAnswers>) =>
    answer.change(
      pools.map((pool, row) => (row === at ? { ...pool, ...change } : pool)),
    );
  const keys = usePoolKeys({
    grid,
    rows: pools.length,
    open,
    onOpen: setOpen,
    onRemove: row => isOwn(pools[row]) && remove(row),
  });
  const findingsOf = (row: number) =>
    answer.findings.filter(
      finding =>
        finding.field === `pools.${row}` ||
        finding.field.startsWith(`pools.${row}.`),
    );
  const others = answer.findings.filter(
    finding => !/^pools\.\d+(\.|$)/.test(finding.field),
  );
  const firstWrong = pools.findIndex((_, row) =>
    findingsOf(row).some(finding => finding.level === 'error'),
  );
  useEffect(() => {
    // Next stopped: the wrong field must be there to take the focus.
    if (isRefused && firstWrong >= 0) {
      setOpen(firstWrong);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isRefused]);

  return (
    <div className={styles.pools}>
      <div className={styles.head}>
        <p className={fieldStyles.help}>{t('form.pools.intro')}</p>
        <div className={styles.add}>
          <SmallButton
            iconStart={<RiAddLine />}
            onPress={() => add(createGeneralPool(pools))}
          >
            {t('form.pools.addPool')}
          </SmallButton>
          <SmallButton
            iconStart={<RiCpuLine />}
            isDisabled={!gpuPool}
            onPress={() => gpuPool && add(gpuPool)}
          >
            {t('form.pools.addGpuPool')}
          </SmallButton>
        </div>
      </div>
      <table
        ref={grid}
        role="grid"
        aria-label={props.schema.title}
        aria-rowcount={pools.length + 1}
        className={styles.grid}
      >
        <thead>
          <tr>
            <th scope="col">{t('form.pools.name')}</th>
            <th scope="col">{t('form.pools.images')}</th>
            <th scope="col">{t('form.pools.buys')}</th>
            <th scope="col">{t('form.pools.machines')}</th>
            <th scope="col">{t('form.pools.atMost')}</th>
            <th scope="col">{t('form.pools.replaced')}</th>
            <th scope="col" className={styles.number}>
              {t('form.pools.atLimit')}
            </th>
            <th scope="col" aria-label={t('form.pools.actions')} />
          </tr>
        </thead>
        <tbody>
          {pools.map((pool, row) => {
            const isOpen = open === row;
            // The open editor says the rest at its fields.
            const findings = findingsOf(row).filter(
              finding =>
                !isOpen ||
                finding.field === `pools.${row}` ||
                finding.field === `pools.${row}.limits`,
            );
            const hasBelow = isOpen || findings.length > 0;
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
                  isOwn={isOwn(pool)}
                  isWrong={findingsOf(row).some(
                    finding => finding.level === 'error',
                  )}
                  ceiling={check.result?.derived.poolCeilings?.[pool.name]}
                  onToggle={() => setOpen(isOpen ? undefined : row)}
                  onCopy={() => add(copyPool(pools, pool))}
                  onRemove={() => remove(row)}
                  onKeyDown={event => keys.onKeyDown(event, row)}
                />
                {hasBelow && (
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
                          onChange={change => changePool(row, change)}
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
      {pools.length === 0 && <p>{t('form.pools.none')}</p>}
      {removed && (
        <UndoLine
          key={removed.pool.name}
          name={removed.pool.name}
          onUndo={() => {
            answer.change([
              ...pools.slice(0, removed.at),
              removed.pool,
              ...pools.slice(removed.at),
            ]);
            setRemoved(undefined);
            focusSoon(`[data-pool-row="${removed.at}"]`);
          }}
          onGone={() => setRemoved(undefined)}
        />
      )}
      <Findings id={`${id}-findings`} boxed findings={others} />
      <p className={styles.keys}>
        <span>
          {t('form.pools.keys', {
            up: <kbd>↑</kbd>,
            down: <kbd>↓</kbd>,
            enter: <kbd>Enter</kbd>,
            escape: <kbd>Esc</kbd>,
            del: <kbd>Del</kbd>,
          })}
        </span>
        <span>
          {t('form.pools.perHour')} ·{' '}
          {t('form.pools.yoursLegend', {
            dot: <i className={fieldStyles.dot} aria-hidden />,
          })}
        </span>
      </p>
    </div>
  );
}
