import { RiFolderLine } from '@remixicon/react';
import { useState } from 'react';
import { useAnswer } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, SmallButton, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';

/** Folder of the platform inside the repository; asked for only on demand, since most platforms have one of their own. */
export function RepositoryPathField(props: PlatformFieldProps) {
  const path = useAnswer<string>('repositoryPath');
  const { t } = useFormText();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && path.value === undefined) {
    return (
      <SmallButton
        variant="tertiary"
        iconStart={<RiFolderLine />}
        onPress={() => setAsked(true)}
      >
        {t('repository.askPath')}
      </SmallButton>
    );
  }
  return (
    <Field
      {...describeField(props)}
      isOptional
      findings={path.findings}
      help={t('repository.pathHelp')}
    >
      {control => (
        <input
          {...control}
          className={`${inputStyles.input} ${inputStyles.mono}`}
          placeholder="clusters/checkout"
          value={path.value ?? ''}
          onChange={event =>
            path.change(event.target.value.trim() || (undefined as never))
          }
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
