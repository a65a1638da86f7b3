import type { ScalarParameter } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ControlProps } from './Field';
import { useNumberDraft } from './useNumberDraft';
import styles from './Field.module.css';

type AriaProps = Partial<ControlProps> & { 'aria-label'?: string };

export interface ScalarControlProps {
  path: string;
  definition: ScalarParameter;
  value: unknown;
  /** Id and names that tie the control to its label and messages. */
  aria: AriaProps;
  onChange(value: unknown): void;
}

/** The control of one parameter, by its type. */
export function ScalarControl(props: ScalarControlProps) {
  const { definition, value, aria, onChange } = props;
  switch (definition.type) {
    case 'integer':
    case 'number':
      return <NumberControl {...props} definition={definition} />;
    case 'boolean':
      return (
        <input
          {...aria}
          type="checkbox"
          className={styles.checkbox}
          checked={value === true}
          onChange={event => onChange(event.target.checked)}
        />
      );
    case 'choice':
      return (
        <select
          {...aria}
          className={styles.input}
          value={String(value ?? '')}
          onChange={event => onChange(event.target.value)}
        >
          {!definition.choices.some(choice => choice.value === value) && (
            <option value={String(value ?? '')}>{String(value ?? '')}</option>
          )}
          {definition.choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <input
          {...aria}
          className={styles.input}
          value={String(value ?? '')}
          autoComplete="off"
          spellCheck={false}
          onChange={event => onChange(event.target.value)}
          onBlur={event => {
            const trimmed = event.target.value.trim();
            if (trimmed !== event.target.value) {
              onChange(trimmed);
            }
          }}
        />
      );
  }
}

function NumberControl(
  props: ScalarControlProps & {
    definition: Extract<ScalarParameter, { type: 'integer' | 'number' }>;
  },
) {
  const { path, definition, value, aria, onChange } = props;
  const { text, type } = useNumberDraft({
    path,
    label: definition.title,
    value: value as number | undefined,
    min: definition.minimum,
    max: definition.maximum,
    isDecimal: definition.type === 'number',
    isOptional: !definition.required && definition.default === undefined,
    onChange,
  });
  return (
    <input
      {...aria}
      className={styles.input}
      inputMode={definition.type === 'number' ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={text}
      onChange={event => type(event.target.value.trim())}
    />
  );
}
