import type { ParameterDefinition } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useId } from 'react';
import { useAnswer } from '../answers/PlatformForm';
import { Field, Findings, SmallButton, useFormText, YoursDot } from '../parts';
import { ScalarControl } from '../parts/ScalarControl';
import fieldStyles from '../parts/Field.module.css';
import type { Row } from '../rows/createRow';
import { RowsTable } from '../rows/RowsTable';
import { writeValue } from './writeValue';
import styles from './Components.module.css';

/** A setting of a component, drawn from its definition. */
export function ParameterField(props: {
  path: string;
  definition: ParameterDefinition;
}) {
  const { path, definition } = props;
  const answer = useAnswer<unknown>(path);
  const { t } = useFormText();
  const id = useId();
  const value = answer.value ?? definition.default;
  const usual = answer.presetValue ?? definition.default;

  if (definition.type === 'list') {
    const others = answer.findings.filter(finding => finding.field === path);
    return (
      <fieldset
        className={`${fieldStyles.field} ${styles.wide}`}
        aria-describedby={`${id}-help ${id}-findings`}
        aria-invalid={others.some(finding => finding.level === 'error')}
      >
        <legend className={fieldStyles.label}>
          {definition.title}
          {answer.isMine && <YoursDot />}
        </legend>
        {definition.help && (
          <p id={`${id}-help`} className={fieldStyles.help}>
            {definition.help}
          </p>
        )}
        <RowsTable
          path={path}
          label={definition.title}
          columns={definition.items}
          rows={Array.isArray(value) ? (value as Row[]) : []}
          minRows={Math.max(definition.minItems, definition.required ? 1 : 0)}
          maxRows={definition.maxItems}
          onChange={answer.change}
        />
        {answer.isMine && (
          <div>
            <SmallButton onPress={answer.reset}>{t('rows.reset')}</SmallButton>
          </div>
        )}
        <Findings id={`${id}-findings`} findings={others} boxed />
      </fieldset>
    );
  }
  if (definition.type === 'boolean') {
    return (
      <div className={styles.check}>
        <ScalarControl
          path={path}
          definition={definition}
          value={value}
          aria={{
            id,
            'aria-describedby': `${id}-help ${id}-findings`,
            'aria-invalid': answer.findings.length > 0,
          }}
          onChange={answer.change}
        />
        <div className={fieldStyles.field}>
          <label className={fieldStyles.label} htmlFor={id}>
            {definition.title}
            {answer.isMine && <YoursDot />}
          </label>
          <span id={`${id}-help`} className={fieldStyles.help}>
            {definition.help}
          </span>
          <Findings id={`${id}-findings`} findings={answer.findings} />
        </div>
      </div>
    );
  }
  return (
    <div
      className={
        definition.type === 'string' || definition.type === 'choice'
          ? styles.half
          : styles.third
      }
    >
      <Field
        id={id}
        label={definition.title}
        help={definition.help}
        isMine={answer.isMine}
        presetValue={writeValue(definition, usual, t)}
        onReset={answer.reset}
        findings={answer.findings}
      >
        {control => (
          <span className={fieldStyles.withUnit}>
            <ScalarControl
              path={path}
              definition={definition}
              value={value}
              aria={control}
              onChange={answer.change}
            />
            {'unit' in definition && definition.unit && (
              <span className={fieldStyles.unit}>{definition.unit}</span>
            )}
          </span>
        )}
      </Field>
    </div>
  );
}
