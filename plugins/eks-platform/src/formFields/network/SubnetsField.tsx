import { RiCheckLine } from '@remixicon/react';
import { RuleText } from '../../components/RuleText';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Findings, SmallButton, useFormText, YoursDot } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { countUsable } from './addressBlock';
import {
  listSubnetCells,
  TIERS,
  zoneLetter,
  type Subnets,
  type Tier,
} from './subnetCells';
import { SubnetStrip } from './SubnetStrip';
import styles from './SubnetsField.module.css';

/** Blocks of the network: a picture above, the table below is the control. */
export function SubnetsField(props: PlatformFieldProps) {
  const { check, answers, change } = usePlatformForm();
  const subnets = useAnswer<Subnets>('subnets');
  const range = useAnswer<string>('vpcCidr');
  const region = useAnswer<string>('region');
  const { t } = useFormText();
  const { id } = describeField(props);

  const mode = useAnswer<string>('networkMode');

  if (mode.value === 'existing') {
    return null;
  }
  if (!subnets.value) {
    return <p className={fieldStyles.help}>{t('subnets.waiting')}</p>;
  }
  const hasErrors = [...subnets.findings, ...range.findings].some(
    ({ level }) => level === 'error',
  );
  const cells = listSubnetCells(subnets.value);
  const zones = subnets.value.private.map((_, zone) => zone);
  const legend: Record<Tier, string> = {
    private: t('subnets.privateLegend'),
    public: t('subnets.publicLegend'),
    intra: t('subnets.intraLegend'),
  };

  return (
    <div className={styles.subnets}>
      <div className={styles.head}>
        <strong id={`${id}-label`}>
          {t('subnets.title', { range: range.value ?? '' })}
        </strong>
        <span className={styles.legend}>
          {TIERS.map(tier => (
            <span key={tier}>
              <i data-tier={tier} aria-hidden /> {legend[tier]}
            </span>
          ))}
        </span>
      </div>
      <SubnetStrip cells={cells} />
      <table className={styles.table} aria-labelledby={`${id}-label`}>
        <thead>
          <tr>
            <th scope="col">{t('subnets.zone')}</th>
            {TIERS.map(tier => (
              <th key={tier} scope="col">
                {t(`subnets.${tier}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map(zone => (
            <tr key={zone}>
              <th scope="row">
                {region.value}
                {zoneLetter(zone)}
              </th>
              {cells
                .filter(cell => cell.zone === zone)
                .map(cell => {
                  const isRefused =
                    Boolean(cell.takenBy) ||
                    subnets.findings.some(
                      finding =>
                        finding.level === 'error' &&
                        finding.field === cell.path,
                    );
                  const usable = countUsable(cell.text);
                  return (
                    <td key={cell.tier} data-label={t(`subnets.${cell.tier}`)}>
                      <span className={styles.cell}>
                        <input
                          className={`${fieldStyles.input} ${fieldStyles.mono}`}
                          aria-label={t('subnets.cell', {
                            tier: t(`subnets.${cell.tier}`),
                            zone: `${region.value}${zoneLetter(zone)}`,
                          })}
                          aria-invalid={isRefused}
                          aria-describedby={`${id}-${cell.path} ${id}-findings`}
                          value={cell.text}
                          spellCheck={false}
                          onChange={event =>
                            change({ [cell.path]: event.target.value.trim() })
                          }
                        />
                        {answers.edited?.includes(cell.path) && (
                          <span className={styles.mine}>
                            <YoursDot />
                          </span>
                        )}
                      </span>
                      <span
                        id={`${id}-${cell.path}`}
                        className={fieldStyles.help}
                        data-refused={isRefused || undefined}
                      >
                        {describeCell()}
                      </span>
                    </td>
                  );

                  function describeCell() {
                    if (cell.takenBy) {
                      const { tier, zone: other } = cell.takenBy;
                      return t('subnets.takenBy', {
                        name: `${tier} ${zoneLetter(other)}`,
                      });
                    }
                    return usable === undefined
                      ? t('subnets.notABlock')
                      : t('subnets.addresses', {
                          amount: usable.toLocaleString(),
                        });
                  }
                })}
            </tr>
          ))}
        </tbody>
      </table>
      <Findings id={`${id}-findings`} boxed findings={subnets.findings} />
      {answers.edited?.some(path => path.startsWith('subnets')) && (
        <div>
          <SmallButton onPress={subnets.reset}>
            {t('subnets.derive')}
          </SmallButton>
        </div>
      )}
      {!hasErrors && check.result?.derived.addresses && (
        <p className={styles.fact}>
          <RiCheckLine size={16} aria-hidden />
          <span>
            <RuleText text={check.result.derived.addresses} />
          </span>
        </p>
      )}
    </div>
  );
}
