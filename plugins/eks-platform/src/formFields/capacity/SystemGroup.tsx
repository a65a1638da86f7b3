import { Switch } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { RuleText } from '../../components/RuleText';
import {
  getFindings,
  useAnswer,
  usePlatformForm,
} from '../answers/PlatformForm';
import { formatMoney } from '../cost/money';
import {
  Field,
  Findings,
  NumberInput,
  Segmented,
  SmallButton,
  useFormText,
  YoursDot,
} from '../parts';
import fieldStyles from '../parts/Field.module.css';
import type { System } from './SystemAnswers';
import styles from './SystemField.module.css';

const FEWEST = 2;
const MOST = 20;

/** The group of system nodes in one line, with what fits on it; its machines unfold. */
export function SystemGroup(props: { id: string; system: System }) {
  const { id, system } = props;
  const { instanceType, desired, max, buys } = system;
  const form = usePlatformForm();
  const { facts, check, change } = form;
  const answer = useAnswer<System>('system');
  const tainted = useAnswer<boolean>('system.tainted');
  const { t } = useFormText();
  const [isOpen, setOpen] = useState(false);
  const fit = check.result?.derived.systemFit;
  const isRefused = answer.findings.some(({ level }) => level === 'error');
  const isEditing = isOpen || isRefused;
  const types = facts?.systemTypes ?? [];
  const perHour = types.find(({ name }) => name === instanceType)?.perHour;
  const others = answer.findings.filter(
    ({ field }) => field === 'system.buys' || field === 'system.tainted',
  );
  return (
    <>
      <div className={styles.summary}>
        <div className={styles.words}>
          <p>
            <strong>
              {t('system.line', {
                amount: String(desired),
                type: instanceType,
              })}
            </strong>{' '}
            {t('system.always', { max: String(max) })}{' '}
            {answer.isMine && <YoursDot />}
          </p>
          {fit && !isRefused && (
            <p className={styles.fit}>
              <RiCheckLine size={16} aria-hidden />
              <span>
                <RuleText text={fit} />
              </span>
            </p>
          )}
        </div>
        <div className={styles.buys}>
          <span id={`${id}-buys-label`} hidden>
            {t('system.buys')}
          </span>
          <Segmented
            control={{
              id: `${id}-buys`,
              'aria-labelledby': `${id}-buys-label`,
              'aria-describedby': `${id}-buys-help`,
              'aria-invalid': false,
            }}
            options={[
              { value: 'spot', label: t('system.spot') },
              { value: 'on-demand', label: t('system.onDemand') },
            ]}
            value={buys}
            onChange={value => change({ 'system.buys': value })}
          />
          <span id={`${id}-buys-help`} className={fieldStyles.help}>
            {buys === 'on-demand' && t('system.onDemandHelp')}
            {buys === 'spot' &&
              perHour !== undefined &&
              t('system.onDemandPrice', {
                amount: formatMoney(perHour * desired, 4),
              })}
          </span>
        </div>
      </div>
      {isEditing && (
        <div className={styles.editor}>
          <Field
            id={`${id}-type`}
            label={t('system.type')}
            findings={getFindings(form, 'system.instanceType')}
          >
            {control => (
              <select
                {...control}
                className={fieldStyles.input}
                value={instanceType}
                onChange={event =>
                  change({ 'system.instanceType': event.target.value })
                }
              >
                {!types.some(type => type.name === instanceType) && (
                  <option>{instanceType}</option>
                )}
                {types.map(type => (
                  <option key={type.name} value={type.name}>
                    {t('system.machine', {
                      name: type.name,
                      arch: type.arch,
                      vcpu: String(type.vcpu),
                      memory: String(type.memoryGib),
                      pods: String(type.maxPods),
                    })}
                    {type.perHour !== undefined &&
                      ` · ${formatMoney(type.perHour, 4)}/h`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {(['desired', 'max'] as const).map(key => (
            <NumberInput
              key={key}
              path={`system.${key}`}
              label={t(`system.${key}`)}
              value={system[key]}
              min={FEWEST}
              max={MOST}
              onChange={value => change({ [`system.${key}`]: value })}
            />
          ))}
          <div className={styles.tainted}>
            <Switch
              label={t('system.tainted')}
              isSelected={tainted.value !== false}
              onChange={tainted.change}
            />
            <span className={fieldStyles.help}>
              {t(
                tainted.value === false
                  ? 'system.sharedHelp'
                  : 'system.taintedHelp',
              )}
            </span>
          </div>
        </div>
      )}
      <Findings findings={others} />
      {!isRefused && (
        <div>
          <SmallButton
            aria-expanded={isEditing}
            onPress={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'system.done' : 'system.change')}
          </SmallButton>
        </div>
      )}
    </>
  );
}
