import { useEffect } from 'react';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';
import { useOwnGroups } from './useOwnGroups';

/** The group that gets the platform: one of the user's own. */
export function OwnerField(props: PlatformFieldProps) {
  const { isRefused } = usePlatformForm();
  const owner = useAnswer<string>('owner');
  const { value: groups, loading, error } = useOwnGroups();
  const { t } = useFormText();

  const only = groups?.length === 1 ? groups[0].ref : undefined;
  useEffect(() => {
    if (only && !owner.value) {
      owner.change(only);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [only, owner.value]);

  let help: string = t('owner.help');
  if (error) {
    help = t('owner.failed', { reason: error.message });
  } else if (groups?.length === 0) {
    help = t('owner.none');
  }
  const hasOwner = Boolean(owner.value);
  const isForeign =
    hasOwner && groups && !groups.some(group => group.ref === owner.value);
  return (
    <Field
      {...describeField(props)}
      messages={!hasOwner && isRefused ? [t('owner.missing')] : []}
      findings={hasOwner ? owner.findings : []}
      help={help}
    >
      {control => (
        <select
          {...control}
          className={styles.input}
          value={owner.value ?? ''}
          disabled={loading}
          onChange={event => owner.change(event.target.value)}
        >
          {!hasOwner && <option value="">{t('owner.choose')}</option>}
          {isForeign && <option value={owner.value}>{owner.value}</option>}
          {groups?.map(group => (
            <option key={group.ref} value={group.ref}>
              {group.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
