import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { AccessCard } from './AccessCard';
import { AddonsCard } from './AddonsCard';
import { CapacityCard } from './CapacityCard';
import { WorkloadsCard } from '../Workloads';
import styles from './Overview.module.css';

/** Small cards: capacity, access, add-ons. */
export function OverviewCards(props: { data: OverviewView }) {
  return (
    <div className={styles.cards}>
      <WorkloadsCard />
      <CapacityCard data={props.data} />
      <AccessCard endpoint={props.data.endpoint} />
      <AddonsCard addons={props.data.addons} />
    </div>
  );
}
