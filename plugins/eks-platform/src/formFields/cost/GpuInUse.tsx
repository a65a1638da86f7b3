import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useFormText } from '../parts';
import { formatCostRange } from './money';
import styles from './CostPanel.module.css';

/** What a GPU node adds while it is there; nothing where no pool buys one. */
export function GpuInUse(props: { cost: EstimatedCost }) {
  const { gpuInUse } = props.cost;
  const { t } = useFormText();
  return gpuInUse ? (
    <div className={`${styles.pair} ${styles.small}`}>
      <span>{t('cost.gpuInUse')}</span>
      <span>{formatCostRange(gpuInUse)}/h</span>
    </div>
  ) : null;
}
