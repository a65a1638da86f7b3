import { useAnswer } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';

const MAX = 140;

/** One line for the catalog. */
export function DescriptionField(props: PlatformFieldProps) {
  const description = useAnswer<string>('description');
  const { t } = useFormText();
  const length = description.value?.length ?? 0;
  const messages =
    length > MAX
      ? [
          t('form.description.tooLong', {
            amount: String(length),
            max: String(MAX),
          }),
        ]
      : [];
  return (
    <Field
      {...describeField(props)}
      isOptional
      messages={messages}
      findings={description.findings}
    >
      {control => (
        <input
          {...control}
          className={styles.input}
          value={description.value ?? ''}
          onChange={event =>
            description.change((event.target.value || undefined) as string)
          }
        />
      )}
    </Field>
  );
}
