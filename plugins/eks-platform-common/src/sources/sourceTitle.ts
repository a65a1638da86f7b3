import type { SourceIssue } from '../sections/section';
import { SOURCES, type SourceName } from './sourceCatalogue';

/** How a source is called, and what to say and do when it does not answer. */
export function getSourceTitle(name: SourceName): {
  source: string;
  messages: Record<SourceIssue['state'], string>;
  next: Partial<Record<SourceIssue['state'], string>>;
} {
  const { source, lazy } = SOURCES[name];
  const isAws = source.includes(':');
  const kind = source.split('.')[0];
  const loading = `No answer yet for ${isAws ? `\`${source}\`` : kind}`;
  return {
    source,
    messages: {
      denied: isAws
        ? `The reader role may not call \`${source}\``
        : `The API server does not let \`platform-portal:readers\` list ${kind}`,
      'not-installed': `The cluster does not serve \`${source}\``,
      unreachable: isAws
        ? `AWS does not answer \`${source}\``
        : `The API server does not answer for ${kind}`,
      loading: lazy
        ? `${loading}: it is asked while somebody looks here`
        : loading,
      failed: `What \`${source}\` says could not be judged`,
    },
    next: {
      denied: isAws
        ? `Allow \`${source.split(' ')[0]}\` in the policy of the reader role`
        : 'Apply `kube/infra/access/reader.yaml`',
    },
  };
}
