import type { Finding } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiErrorWarningLine, RiInformationLine } from '@remixicon/react';
import { RuleText } from '../../components/RuleText';
import { usePlatformForm } from '../answers/PlatformForm';
import { SmallButton } from './SmallButton';
import styles from './Findings.module.css';

/** What is wrong or worth knowing, each with its way out as a button. */
export function Findings(props: {
  id?: string;
  findings: readonly Finding[];
  /** Messages without a way out, such as those of the JSON schema. */
  messages?: readonly string[];
  boxed?: boolean;
}) {
  const { findings, messages = [], boxed } = props;
  const { change } = usePlatformForm();
  return (
    <div id={props.id} aria-live="polite" className={styles.list}>
      {messages.map(message => (
        <p key={message} className={styles.error}>
          <RiErrorWarningLine size={16} aria-hidden />
          <span>{message}</span>
        </p>
      ))}
      {findings.map(finding => (
        <div
          key={`${finding.rule}:${finding.field}:${finding.message}`}
          className={`${
            finding.level === 'error' ? styles.error : styles.note
          } ${boxed ? styles.boxed : ''}`}
        >
          {finding.level === 'error' ? (
            <RiErrorWarningLine size={16} aria-hidden />
          ) : (
            <RiInformationLine size={16} aria-hidden />
          )}
          <span className={styles.text}>
            <RuleText text={finding.message} />
          </span>
          {finding.fix && (
            <SmallButton onPress={() => change(finding.fix!.set)}>
              {finding.fix.label}
            </SmallButton>
          )}
        </div>
      ))}
    </div>
  );
}
