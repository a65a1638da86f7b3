import { Switch } from '@backstage/ui';
import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useAnswer } from '../answers/PlatformForm';
import { Findings, useFormText, YoursDot } from '../parts';
import styles from '../parts/Field.module.css';

/** Switch of the sample app. */
export function SampleAppField() {
  const { t } = useFormText();
  return (
    <>
      <AppSwitch
        path="components.hello.enabled"
        label={t('form.apps.sampleApp')}
        help={t('form.apps.sampleAppHelp')}
      />
      <GpuSmokeTestField />
    </>
  );
}

/** Switch of the daily GPU test; there is nothing to test without a GPU pool. */
function GpuSmokeTestField() {
  const pools = useAnswer<PoolAnswers[]>('pools');
  const { t } = useFormText();
  if (!pools.value?.some(pool => pool.kind === 'gpu')) {
    return null;
  }
  return (
    <AppSwitch
      path="components.gpu-smoke.enabled"
      label={t('form.apps.gpuSmokeTest')}
      help={t('form.apps.gpuSmokeTestHelp')}
    />
  );
}

function AppSwitch(props: { path: string; label: string; help: string }) {
  const answer = useAnswer<boolean>(props.path);
  return (
    <div className={styles.field}>
      <span className={styles.label}>
        <Switch
          label={props.label}
          isSelected={answer.value ?? true}
          onChange={answer.change}
        />
        {answer.isMine && <YoursDot />}
      </span>
      <span className={styles.help}>{props.help}</span>
      <Findings findings={answer.findings} />
    </div>
  );
}
