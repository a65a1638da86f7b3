import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { formatMoney, HOURS } from '../cost/money';
import { LockedChoices } from '../network/LockedChoices';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from now until a date; 0 when it is past. */
function daysUntil(date: string): number {
  return Math.max(0, Math.ceil((Date.parse(date) - Date.now()) / DAY_MS));
}

function formatDate(date: string): string {
  return new Date(date).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Kubernetes version with the days that are left of its standard support, and what staying longer costs. */
export function VersionField(props: PlatformFieldProps) {
  const { facts, check } = usePlatformForm();
  const version = useAnswer<string>('kubernetesVersion');
  const { t } = useFormText();
  const versions = facts?.kubernetesVersions ?? [];
  const chosen = versions.find(choice => choice.version === version.value);
  const locked = versions.filter(choice => choice.locked);
  const prices = check.result?.derived.prices?.controlPlane;
  return (
    <Field
      {...describeField(props)}
      findings={version.findings}
      isMine={version.isMine}
      presetValue={version.presetValue}
      onReset={version.reset}
      help={
        <>
          {chosen &&
            t('version.support', {
              until: formatDate(chosen.standardUntil),
              end: formatDate(chosen.extendedUntil),
            })}{' '}
          {prices &&
            t('version.extended', {
              standard: formatMoney(prices.standard),
              extended: formatMoney(prices.extended),
              month: formatMoney(
                (prices.extended - prices.standard) * HOURS.month,
              ),
            })}
          <LockedChoices
            choices={locked.map(choice => ({
              name: choice.version,
              reason: choice.locked ?? '',
            }))}
          />
        </>
      }
    >
      {control => (
        <select
          {...control}
          className={styles.input}
          value={version.value ?? ''}
          onChange={event => version.change(event.target.value)}
        >
          {!chosen && (
            <option value={version.value ?? ''}>{version.value}</option>
          )}
          {versions.map(choice => {
            const days = daysUntil(choice.standardUntil);
            return (
              <option
                key={choice.version}
                value={choice.version}
                disabled={Boolean(choice.locked)}
              >
                {choice.version} ·{' '}
                {days > 0
                  ? t('version.days', { count: days })
                  : t('version.ended')}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}
