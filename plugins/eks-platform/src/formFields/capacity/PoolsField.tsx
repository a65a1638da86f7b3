import { RiAddLine, RiCpuLine } from '@remixicon/react';
import { usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Findings, SmallButton, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { UndoLine } from '../parts/UndoLine';
import { createGeneralPool, createGpuPool, sortGpuFamilies } from './newPool';
import { PoolsGrid } from './PoolsGrid';
import { usePools } from './usePools';
import styles from './PoolsField.module.css';

/** Node pools as a grid; one row at a time opens its editor below. */
export function PoolsField(props: PlatformFieldProps) {
  const { facts, account } = usePlatformForm();
  const state = usePools();
  const { pools, removed } = state;
  const { t } = useFormText();
  const { id } = describeField(props);
  const gpuPool = createGpuPool(pools, sortGpuFamilies(facts, account));

  return (
    <div className={styles.pools}>
      <div className={styles.head}>
        <p className={fieldStyles.help}>{t('pools.intro')}</p>
        <div className={styles.add}>
          <SmallButton
            iconStart={<RiAddLine />}
            onPress={() => state.add(createGeneralPool(pools))}
          >
            {t('pools.addPool')}
          </SmallButton>
          <SmallButton
            iconStart={<RiCpuLine />}
            isDisabled={!gpuPool}
            onPress={() => gpuPool && state.add(gpuPool)}
          >
            {t('pools.addGpuPool')}
          </SmallButton>
        </div>
      </div>
      <PoolsGrid id={id} label={props.schema.title} state={state} />
      {pools.length === 0 && <p>{t('pools.none')}</p>}
      {removed && (
        <UndoLine
          key={removed.pool.name}
          name={removed.pool.name}
          onUndo={state.bringBack}
          onGone={state.forget}
        />
      )}
      <Findings id={`${id}-findings`} boxed findings={state.others} />
      <p className={styles.keys}>
        <span>
          {t('pools.keys', {
            up: <kbd>↑</kbd>,
            down: <kbd>↓</kbd>,
            enter: <kbd>Enter</kbd>,
            escape: <kbd>Esc</kbd>,
            del: <kbd>Del</kbd>,
          })}
        </span>
        <span>
          {t('pools.perHour')} ·{' '}
          {t('pools.yoursLegend', {
            dot: <i className={fieldStyles.dot} aria-hidden />,
          })}
        </span>
      </p>
    </div>
  );
}
