import { RiCheckLine } from '@remixicon/react';
import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { RuleText } from '../../components/RuleText';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import {
  Findings,
  Segmented,
  SmallButton,
  useFormText,
  YoursDot,
} from '../parts';
import fieldStyles from '../parts/Field.module.css';
import { NumberInput } from './NumberInput';
import styles from './SystemField.module.css';

type System = NonNullable<PlatformAnswers['system']>;

/** The system nodes in one line, with what fits on them; their machines unfold. */
export function SystemField(props: PlatformFieldProps) {
  const { facts, check, change } = usePlatformForm();
  const system = useAnswer<System>('system');
  const { t } = useFormText();
  const [isOpen, setOpen] = useState(false);
  const { id, messages } = describeField(props);
  if (!system.value) {
    return null;
  }
  const { instanceType, desired, max, buys } = system.value;
  const fit = check.result?.derived.systemFit;
  const isRefused = system.findings.some(finding => finding.level === 'error');
  const isEditing = isOpen || isRefused;
  return (
    <div className={styles.system}>
      <div className={styles.summary}>
        <div className={styles.words}>
          <p>
            <strong>
              {t('form.system.line', {
                amount: String(desired),
                type: instanceType,
              })}
            </strong>{' '}
            {t('form.system.always', { max: String(max) })}{' '}
            {system.isMine && <YoursDot />}
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
            {t('form.system.buys')}
          </span>
          <Segmented
            control={{
              id: `${id}-buys`,
              'aria-labelledby': `${id}-buys-label`,
              'aria-describedby': `${id}-buys-help`,
              'aria-invalid': false,
            }}
            options={[
              { value: 'spot', label: t('form.system.spot') },
              { value: 'on-demand', label: t('form.system.onDemand') },
            ]}
            value={buys}
            onChange={value => change({ 'system.buys': value })}
          />
          <span id={`${id}-buys-help`} className={fieldStyles.help}>
            {t(
              buys === 'spot'
                ? 'form.system.spotHelp'
                : 'form.system.onDemandHelp',
            )}
          </span>
        </div>
      </div>
      {isEditing && (
        <div className={styles.editor}>
          <label>
            <span className={fieldStyles.label}>{t('form.system.type')}</span>
            <select
              className={fieldStyles.input}
              value={instanceType}
              aria-invalid={isRefused}
              aria-describedby={`${id}-findings`}
              onChange={event =>
                change({ 'system.instanceType': event.target.value })
              }
            >
              {!facts?.systemTypes.some(type => type.name === instanceType) && (
                <option>{instanceType}</option>
              )}
              {facts?.systemTypes.map(type => (
                <option key={type.name} value={type.name}>
                  {t('form.system.machine', {
                    name: type.name,
                    arch: type.arch,
                    vcpu: String(type.vcpu),
                    memory: String(type.memoryGib),
                    pods: String(type.maxPods),
                  })}
                </option>
              ))}
            </select>
          </label>
          <NumberInput
            label={t('form.system.desired')}
            value={desired}
            min={2}
            max={20}
            onChange={value => change({ 'system.desired': value })}
          />
          <NumberInput
            label={t('form.system.max')}
            value={max}
            min={2}
            max={20}
            onChange={value => change({ 'system.max': value })}
          />
        </div>
      )}
      <Findings
        id={`${id}-findings`}
        findings={system.findings}
        messages={messages.filter(
          message =>
            !system.findings.some(finding => finding.message === message),
        )}
      />
      {!isRefused && (
        <div>
          <SmallButton
            aria-expanded={isEditing}
            onPress={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'form.system.done' : 'form.system.change')}
          </SmallButton>
        </div>
      )}
    </div>
  );
}
