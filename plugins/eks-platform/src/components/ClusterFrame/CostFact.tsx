import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { formatPerDay, formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { CostItems } from '../Overview/CostItems';
import { RuleText } from '../RuleText';
import tokens from '../theme/tokens.module.css';
import { Fact } from './Fact';
import styles from './ClusterFrame.module.css';

/** Money per hour and per day; opens what is counted and what is not. */
export function CostFact() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const cost = view.overview.data?.cost;
  const name = t('facts.cost');
  const perHour = cost && formatPerHour(cost.perHour);
  if (!cost || !perHour) {
    const reason = cost?.perHour.reason ?? t('facts.notKnownYet');
    return <Fact name={name} value="–" detail={<RuleText text={reason} />} />;
  }
  return (
    <Fact
      name={name}
      value={
        <DialogTrigger>
          <Button variant="tertiary" size="small" className={styles.factButton}>
            {perHour}
          </Button>
          <Popover>
            <div className={`${tokens.tokens} ${styles.popover}`}>
              <CostItems cost={cost} />
            </div>
          </Popover>
        </DialogTrigger>
      }
      detail={formatPerDay(cost.perHour)}
    />
  );
}
