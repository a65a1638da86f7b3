import { useAnswer } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import styles from '../parts/Field.module.css';

const MAX = 140;
const NEAR = 100;

/** One line for the catalog. */
export function DescriptionField(props: PlatformFieldProps) {
  const description = useAnswer<string>('description');
  const { t } = useFormText();
  const length = [...(description.value ?? '')].length;
  return (
    <Field
      {...describeField(props)}
      isOptional
      findings={description.findings}
      help={
        length > NEAR
          ? t('description.length', {
              amount: String(length),
              max: String(MAX),
            })
          : t('description.help')
      }
    >
      {control => (
        <input
          {...control}
          className={styles.input}
          value={description.value ?? ''}
          onChange={event =>
            description.change(event.target.value || (undefined as never))
          }
        />
      )}
    </Field>
  );
}
