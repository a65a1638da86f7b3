import { Skeleton } from '@backstage/ui';
import { useAnswer, usePlatformForm } from '../answers/PlatformForm';
import { parseRepoUrl, toRepoUrl } from '../answers/repoUrl';
import { describeField, type PlatformFieldProps } from '../fieldProps';
import { Field, useFormText } from '../parts';
import { RepositoryParts } from './RepositoryParts';

const SKELETON_HEIGHT = 60;

/** Where the repository goes: host and owner of the portal's git host, the name follows the platform's. */
export function RepositoryField(props: PlatformFieldProps) {
  const { facts, answers } = usePlatformForm();
  const repoUrl = useAnswer<string>('repoUrl');
  const { t } = useFormText();
  const { id, label } = describeField(props);

  if (!facts) {
    return <Skeleton width="100%" height={SKELETON_HEIGHT} />;
  }
  const hosts = facts.repositoryHosts;
  if (hosts.length === 0) {
    return <p role="alert">{t('repository.none')}</p>;
  }
  // Typed, even if typed empty; else what follows from the platform's name.
  const isTyped = repoUrl.isMine && Boolean(repoUrl.value);
  const typed = parseRepoUrl(repoUrl.value);
  const repository = {
    host: typed.host || hosts[0].host,
    owner: typed.owner || (hosts[0].owners?.[0] ?? ''),
    name: isTyped ? typed.name : answers.name ?? '',
  };
  return (
    <Field
      id={id}
      label={label}
      findings={isTyped || answers.name ? repoUrl.findings : []}
      isMine={isTyped}
      presetValue={
        typed.name === answers.name ? undefined : answers.name ?? undefined
      }
      onReset={repoUrl.reset}
      help={t('repository.help')}
    >
      {control => (
        <RepositoryParts
          control={control}
          hosts={hosts}
          value={repository}
          onChange={part =>
            repoUrl.change(toRepoUrl({ ...repository, ...part }))
          }
        />
      )}
    </Field>
  );
}
