import type { Evidence } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Moment } from '../Age';
import { RuleText } from '../RuleText';
import styles from './ProblemCard.module.css';

const MAX_LINES = 3;

/** What proves a problem: object, what it says, when. */
export function EvidenceList(props: { evidence: Evidence[] }) {
  return (
    <ul className={styles.evidence}>
      {props.evidence.slice(0, MAX_LINES).map(({ object, says, at }) => (
        <li key={`${object}:${says}:${at}`}>
          <span className={styles.object}>
            <RuleText text={object} />
          </span>
          <span>
            <RuleText text={says} />
          </span>
          <span className={styles.when}>{at && <Moment at={at} />}</span>
        </li>
      ))}
    </ul>
  );
}
