import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';

/** Name of the platform, with the DNS zone that follows from it. */
export function NameField(props: PlatformFieldProps) {
  const { check, isRefused } = usePlatformForm();
  const name = useAnswer<string>('name');
  const { t } = useFormText();
  const zone = check.result?.derived.clusterZone;
  const hasName = Boolean(name.value);
  const isWrong = name.findings.some(({ level }) => level === 'error');
  return (
    <Field
      {...describeField(props)}
      messages={!hasName && isRefused ? [t('name.missing')] : []}
      findings={hasName ? name.findings : []}
      help={
        hasName && zone && !isWrong
          ? t('name.help', { zone: <strong>{zone}</strong> })
          : t('name.helpEmpty')
      }
    >
      {control => (
        <input
          {...control}
          className={styles.input}
          value={name.value ?? ''}
          onChange={event =>
            // Blank is not an answer, so that a missing name is asked for.
            name.change((event.target.value.trim() || undefined) as string)
          }
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
