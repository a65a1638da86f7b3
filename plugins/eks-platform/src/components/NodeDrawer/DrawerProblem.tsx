import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { ProblemActions } from '../ProblemCard/ProblemActions';
import { RuleText } from '../RuleText';
import styles from './NodeDrawer.module.css';

/** The problem of the node: because and do. */
export function DrawerProblem(props: { problem: Problem }) {
  const { problem } = props;
  return (
    <div className={`${styles.section} ${styles[problem.severity]}`}>
      <h4 className={styles.problemTitle}>
        <RuleText text={problem.title} />
      </h4>
      <p className={styles.text}>
        <RuleText text={problem.because} />
      </p>
      <ProblemActions problem={problem} isOpen hideTarget />
    </div>
  );
}
