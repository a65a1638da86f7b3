import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { DnsCard } from '../ClusterDns';
import { IdentityCard } from '../Identity';
import { StorageCard } from '../Storage';
import { UpgradesCard } from '../Upgrades';
import { AddonsCard } from './AddonsCard';
import { CapacityCard } from './CapacityCard';
import { WorkloadsCard } from '../Workloads';
import styles from './Overview.module.css';

/** Small cards, each on a section of its own; what hurts users stands first. */
export function OverviewCards(props: { data: OverviewView }) {
  return (
    <div className={styles.cards}>
      <WorkloadsCard />
      <CapacityCard data={props.data} />
      <DnsCard />
      <IdentityCard />
      <StorageCard />
      <UpgradesCard />
      <AddonsCard data={props.data} />
    </div>
  );
}
