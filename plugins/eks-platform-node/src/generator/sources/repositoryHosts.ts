import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { RepositoryHost } from '@eks-platform/backstage-plugin-eks-platform-common';

/** A git host with the owners that the form offers. @public */
export interface OfferedRepositoryHost extends RepositoryHost {
  owners?: string[];
}

const SCM_TYPES = ['gitea', 'github', 'gitlab'] as const;

/**
 * Git hosts that platforms may be published to: those of `eksPlatform.repositories`, else all that are configured.
 *
 * @public
 */
export function readRepositoryHosts(config: Config): OfferedRepositoryHost[] {
  const integrations = ScmIntegrations.fromConfig(config);
  const hosts = SCM_TYPES.flatMap(scm =>
    (config.getOptionalConfigArray(`integrations.${scm}`) ?? []).map(
      (item): RepositoryHost => {
        const host = item.getOptionalString('host') ?? `${scm}.com`;
        const known = integrations[scm].byHost(host);
        const baseUrl =
          scm === 'github' || !known
            ? `https://${host}`
            : (known as { config: { baseUrl?: string } }).config.baseUrl ??
              `https://${host}`;
        return { host, scm, baseUrl: baseUrl.replace(/\/+$/, '') };
      },
    ),
  );
  const offered = config.getOptionalConfigArray('eksPlatform.repositories');
  return offered
    ? offered.flatMap(item => {
        const found = hosts.find(({ host }) => host === item.getString('host'));
        const owners = item.getOptionalStringArray('owners');
        return found ? [{ ...found, owners }] : [];
      })
    : hosts;
}
