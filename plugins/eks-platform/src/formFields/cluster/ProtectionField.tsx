import { usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { useFormText } from '../parts';
import styles from './ProtectionField.module.css';

/** What every platform has without being asked, and where the repository has it for whoever wants it otherwise. */
export function ProtectionField(props: PlatformFieldProps) {
  const { account, answers } = usePlatformForm();
  const { t } = useFormText();
  const { id } = describeField(props);
  return (
    <div>
      <dl id={id} className={styles.facts}>
        {(['administrators', 'portal', 'secrets', 'logs', 'deletion'] as const)
          .map(fact => [
            t(`protection.${fact}`),
            t(`protection.${fact}Is`, {
              account: account?.alias ?? '–',
            }),
          ])
          .map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.where}>
        {t('protection.where', {
          file: (
            <code>{`infra/clusters/${answers.name || '<name>'}.tfvars`}</code>
          ),
        })}
      </p>
    </div>
  );
}
