import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, Findings, Segmented, useFormText } from '../parts';
import { FargateSystem } from './FargateSystem';
import { SystemGroup } from './SystemGroup';
import type { System } from './SystemAnswers';
import styles from './SystemField.module.css';

/** Where Flux, Karpenter and DNS run before there are other nodes: a small group of nodes, or Fargate. */
export function SystemField(props: PlatformFieldProps) {
  const { change } = usePlatformForm();
  const system = useAnswer<System>('system');
  const placement = useAnswer<System['placement']>('system.placement');
  const { t } = useFormText();
  const { id } = describeField(props);
  if (!system.value) {
    return null;
  }
  const onFargate = system.value.placement === 'fargate';
  const label = {
    'managed-node-group': t('system.group'),
    fargate: t('system.fargate'),
  };
  return (
    <div className={styles.system}>
      <Field
        id={`${id}-placement`}
        label={t('system.placement')}
        isMine={placement.isMine}
        presetValue={placement.presetValue && label[placement.presetValue]}
        onReset={placement.reset}
        findings={placement.findings}
        help={t(onFargate ? 'system.fargateHelp' : 'system.groupHelp')}
      >
        {control => (
          <Segmented
            control={control}
            options={[
              {
                value: 'managed-node-group',
                label: label['managed-node-group'],
              },
              { value: 'fargate', label: label.fargate },
            ]}
            value={system.value?.placement ?? 'managed-node-group'}
            onChange={value => change({ 'system.placement': value })}
          />
        )}
      </Field>
      {onFargate ? (
        <FargateSystem />
      ) : (
        <SystemGroup id={id} system={system.value} />
      )}
      <Findings
        id={`${id}-findings`}
        findings={system.findings.filter(({ field }) => field === 'system')}
      />
    </div>
  );
}
