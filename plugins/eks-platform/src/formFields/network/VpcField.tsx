import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { listVpcs } from '../answers/presetAnswers';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Findings, useFormText, YoursDot } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import styles from './VpcField.module.css';

/** The networks that the account profile lends, one to choose. */
export function VpcField(props: PlatformFieldProps) {
  const { account } = usePlatformForm();
  const mode = useAnswer<string>('networkMode');
  const region = useAnswer<string>('region');
  const vpc = useAnswer<string>('vpcId');
  const { t } = useFormText();
  const { id, label } = describeField(props);
  if (mode.value !== 'existing') {
    return null;
  }
  const vpcs = listVpcs(account, region.value);
  const isWrong = vpc.findings.some(({ level }) => level === 'error');
  return (
    <div className={fieldStyles.field}>
      <span className={fieldStyles.label} id={`${id}-label`}>
        {label}
        {vpc.isMine && <YoursDot />}
      </span>
      {vpcs.length === 0 ? (
        <p className={fieldStyles.help}>
          {t('network.noneLent', {
            account: account?.alias ?? '',
            region: region.value ?? '',
          })}
        </p>
      ) : (
        <div
          role="radiogroup"
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-findings`}
          aria-invalid={isWrong}
          className={styles.vpcs}
        >
          {vpcs.map(choice => (
            <label
              key={choice.id}
              className={styles.vpc}
              data-on={choice.id === vpc.value || undefined}
            >
              <input
                type="radio"
                name={id}
                checked={choice.id === vpc.value}
                onChange={() => vpc.change(choice.id)}
              />
              <span className={styles.name}>
                <strong>{choice.description ?? choice.id}</strong>
                {choice.description && <code>{choice.id}</code>}
              </span>
              <code>{choice.cidr}</code>
              <span className={fieldStyles.help}>
                {t('network.subnets', {
                  private: String(choice.privateSubnets),
                  public: String(choice.publicSubnets),
                })}
              </span>
            </label>
          ))}
        </div>
      )}
      <Findings id={`${id}-findings`} findings={vpc.findings} />
      <p className={fieldStyles.help}>{t('network.lent')}</p>
    </div>
  );
}
