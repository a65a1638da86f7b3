import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ControlProps } from '../parts';
import { useFormText } from '../parts';
import inputStyles from '../parts/Field.module.css';
import styles from './RepositoryField.module.css';

interface Repository {
  host: string;
  owner: string;
  name: string;
}

/** Host, owner and name side by side; what leaves no choice is text. */
export function RepositoryParts(props: {
  control: ControlProps;
  hosts: FormFacts['repositoryHosts'];
  value: Repository;
  onChange(part: Partial<Repository>): void;
}) {
  const { control, hosts, value, onChange } = props;
  const { t } = useFormText();
  const owners = hosts.find(choice => choice.host === value.host)?.owners ?? [];
  const ownerLabel = t('repository.owner');
  return (
    <span className={styles.group}>
      {hosts.length > 1 ? (
        <select
          className={styles.part}
          aria-label={t('repository.host')}
          value={value.host}
          onChange={event => {
            const host = event.target.value;
            const next = hosts.find(choice => choice.host === host);
            onChange({ host, owner: next?.owners?.[0] ?? '' });
          }}
        >
          {hosts.map(choice => (
            <option key={choice.host}>{choice.host}</option>
          ))}
        </select>
      ) : (
        <span className={styles.part}>{value.host}</span>
      )}
      <span aria-hidden>/</span>
      {owners.length === 1 && (
        <span className={styles.part}>{value.owner}</span>
      )}
      {owners.length > 1 && (
        <select
          className={styles.part}
          aria-label={ownerLabel}
          value={value.owner}
          onChange={event => onChange({ owner: event.target.value })}
        >
          {owners.map(choice => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      {owners.length === 0 && (
        <input
          className={`${inputStyles.input} ${styles.owner}`}
          aria-label={ownerLabel}
          value={value.owner}
          onChange={event => onChange({ owner: event.target.value.trim() })}
        />
      )}
      <span aria-hidden>/</span>
      <input
        {...control}
        className={inputStyles.input}
        value={value.name}
        onChange={event => onChange({ name: event.target.value.trim() })}
        autoComplete="off"
        spellCheck={false}
      />
    </span>
  );
}
