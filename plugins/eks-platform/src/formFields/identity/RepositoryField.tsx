import { parseRepoUrl, toRepoUrl } from '../answers/changeAnswers';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import styles from './RepositoryField.module.css';

/** Where the repository goes: host and owner of the portal's git host, the name follows the platform's. */
export function RepositoryField(props: PlatformFieldProps) {
  const { facts, answers } = usePlatformForm();
  const repoUrl = useAnswer<string>('repoUrl');
  const { t } = useFormText();
  const hosts = facts?.repositoryHosts ?? [];
  const repository = parseRepoUrl(repoUrl.value);
  const host = repository.host || (hosts[0]?.host ?? '');
  const owners = hosts.find(choice => choice.host === host)?.owners ?? [];
  const owner = repository.owner || (owners[0] ?? '');
  const name = repository.name || (answers.name ?? '');

  const write = (part: Partial<typeof repository>) =>
    repoUrl.change(toRepoUrl({ host, owner, name, ...part }));

  if (facts && hosts.length === 0) {
    return <p role="alert">{t('form.repository.none')}</p>;
  }
  return (
    <Field
      {...describeField(props)}
      messages={repoUrl.value ? [] : props.rawErrors}
      findings={name ? repoUrl.findings : []}
      isMine={repoUrl.isMine}
      presetValue={answers.name}
      onReset={repoUrl.reset}
      help={t('form.repository.help')}
    >
      {control => (
        <span className={styles.group}>
          {hosts.length > 1 ? (
            <select
              className={styles.part}
              aria-label={t('form.repository.name')}
              value={host}
              onChange={event => write({ host: event.target.value, owner: '' })}
            >
              {hosts.map(choice => (
                <option key={choice.host}>{choice.host}</option>
              ))}
            </select>
          ) : (
            <span className={styles.part}>{host}</span>
          )}
          <span aria-hidden>/</span>
          {owners.length === 1 && <span className={styles.part}>{owner}</span>}
          {owners.length > 1 && (
            <select
              className={styles.part}
              aria-label={t('form.repository.owner')}
              value={owner}
              onChange={event => write({ owner: event.target.value })}
            >
              {owners.map(choice => (
                <option key={choice}>{choice}</option>
              ))}
            </select>
          )}
          {owners.length === 0 && (
            <input
              className={`${inputStyles.input} ${styles.owner}`}
              aria-label={t('form.repository.owner')}
              value={owner}
              onChange={event => write({ owner: event.target.value.trim() })}
            />
          )}
          <span aria-hidden>/</span>
          <input
            {...control}
            className={inputStyles.input}
            value={name}
            onChange={event => write({ name: event.target.value.trim() })}
            autoComplete="off"
            spellCheck={false}
          />
        </span>
      )}
    </Field>
  );
}
