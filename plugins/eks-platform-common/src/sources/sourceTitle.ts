import type { SourceIssue } from '../sections/section';
import { NETWORK_SOURCES } from './networkSources';
import { SOURCES, type SourceName } from './sourceCatalogue';

/** How a source is called, and what to say and do when it does not answer. */
export function getSourceTitle(name: SourceName): {
  source: string;
  messages: Record<SourceIssue['state'], string>;
  next: Partial<Record<SourceIssue['state'], string>>;
} {
  const { source, lazy } = SOURCES[name];
  if (name in NETWORK_SOURCES) {
    return getNetworkTitle(source);
  }
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

function getNetworkTitle(source: string): ReturnType<typeof getSourceTitle> {
  return {
    source,
    messages: {
      denied: `${source}: Backstage may not ask`,
      'not-installed': `${source}: there is nobody to ask`,
      unreachable: 'No DNS server of Backstage answers',
      loading: `No answer yet for ${source}`,
      failed: `What ${source} say could not be judged`,
    },
    next: {
      unreachable:
        'Check `eksPlatform.dns.servers`, or let Backstage reach its DNS servers',
    },
  };
}
