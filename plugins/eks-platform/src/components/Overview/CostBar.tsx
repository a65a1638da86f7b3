import type { CostItem } from '@eks-platform/backstage-plugin-eks-platform-common';
import styles from './Overview.module.css';

/** The items of the cost as one bar, in the order of the list; money that nobody can use is hatched. */
export function CostBar(props: { items: CostItem[] }) {
  const items = props.items.filter(item => (item.perHour.value ?? 0) > 0);
  if (items.length === 0) {
    return null;
  }
  const total = items.reduce((sum, item) => sum + (item.perHour.value ?? 0), 0);
  return (
    <div className={styles.bar} aria-hidden>
      {items.map((item, index) => (
        <span
          key={item.name}
          className={item.waste ? styles.barWaste : styles.barPart}
          style={{
            // Shares of less than one in all would leave the rest of the bar empty.
            flexGrow: (100 * (item.perHour.value ?? 0)) / total,
            opacity: item.waste ? 1 : Math.max(0.35, 1 - index * 0.2),
          }}
        />
      ))}
    </div>
  );
}
