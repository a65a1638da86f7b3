import { useId, useState } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { Field, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';

const NAME = /^[a-z0-9][a-z0-9-]{0,30}$/;

/** Names such as sizes in one line, parted by commas or spaces. What is no name stops Next. */
export function NameList(props: {
  path: string;
  label: string;
  placeholder: string;
  help?: string;
  values: readonly string[];
  onChange(values: string[]): void;
}) {
  const { path, label, placeholder, help, values, onChange } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const id = useId();
  const draft = form.answers.drafts?.[path];
  const [text, setText] = useState(draft?.text ?? values.join(', '));
  const isShown = readNames(text).join() === values.join();

  const type = (next: string) => {
    const names = readNames(next);
    const wrong = names.find(name => !NAME.test(name));
    setText(next);
    form.keepDraft(
      path,
      wrong === undefined
        ? undefined
        : {
            text: next,
            message: t('names.refused', {
              label,
              text: wrong.replace(/`/g, "'").slice(0, 40),
              example: placeholder,
            }),
          },
    );
    if (wrong === undefined) {
      onChange([...new Set(names)]);
    }
  };
  return (
    <Field id={id} label={label} help={help} findings={getFindings(form, path)}>
      {control => (
        <input
          {...control}
          className={`${fieldStyles.input} ${fieldStyles.mono}`}
          placeholder={placeholder}
          // A fix or another preset may have changed the names meanwhile.
          value={draft || isShown ? text : values.join(', ')}
          autoComplete="off"
          spellCheck={false}
          onChange={event => type(event.target.value)}
        />
      )}
    </Field>
  );
}

function readNames(text: string): string[] {
  return text
    .toLocaleLowerCase('en-US')
    .split(/[\s,;]+/)
    .filter(Boolean);
}
