import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  ANNOTATION_CLUSTER,
  parseRepoUrlAnswer,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RepositoryHost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { parseAllDocuments } from 'yaml';
import { examples } from './locate.examples';

/** Where `catalog-info.yaml` of the main branch is, by kind of host. */
const CATALOG_INFO: Record<RepositoryHost['scm'], string> = {
  gitea: 'src/branch/main/catalog-info.yaml',
  github: 'blob/main/catalog-info.yaml',
  gitlab: '-/blob/main/catalog-info.yaml',
};

/** Creates `eks-platform:locate`: finds the cluster that an existing platform repository describes. */
export function createLocateAction(options: {
  hosts: RepositoryHost[];
  reader: UrlReaderService;
}) {
  const { hosts, reader } = options;
  return createTemplateAction({
    id: 'eks-platform:locate',
    description: 'Finds the catalog file of an existing platform repository',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        repoUrl: z => z.string().describe('As RepoUrlPicker gives it'),
      },
      output: {
        catalogInfoUrl: z => z.string(),
        repositoryUrl: z => z.string(),
        entityRef: z => z.string(),
        name: z => z.string(),
      },
    },
    async handler(ctx) {
      const parsed = parseRepoUrlAnswer(ctx.input.repoUrl);
      const host = hosts.find(item => item.host === parsed?.host);
      if (!parsed || !host) {
        throw new InputError(
          `No repository of a connected git host. Choose one on ${hosts
            .map(item => item.host)
            .join(', ')}.`,
        );
      }
      const repositoryUrl = `${host.baseUrl}/${parsed.owner}/${parsed.repo}`;
      const catalogInfoUrl = `${repositoryUrl}/${CATALOG_INFO[host.scm]}`;
      const response = await reader.readUrl(catalogInfoUrl, {
        signal: ctx.signal,
      });
      const text = (await response.buffer()).toString('utf8');
      const cluster = findCluster(text);
      if (!cluster) {
        throw new NotFoundError(
          `catalog-info.yaml of ${parsed.owner}/${parsed.repo} describes no cluster: no entity has the annotation ${ANNOTATION_CLUSTER}`,
        );
      }
      ctx.logger.info(`${parsed.owner}/${parsed.repo} is ${cluster.entityRef}`);
      ctx.output('catalogInfoUrl', catalogInfoUrl);
      ctx.output('repositoryUrl', repositoryUrl);
      ctx.output('entityRef', cluster.entityRef);
      ctx.output('name', cluster.name);
    },
  });
}

function findCluster(text: string) {
  const documents = parseAllDocuments(text);
  const entities = Array.isArray(documents)
    ? documents.map(document => document.toJS())
    : [];
  const found = entities.find(
    entity => entity?.metadata?.annotations?.[ANNOTATION_CLUSTER],
  );
  if (!found) {
    return undefined;
  }
  const { name, namespace = 'default' } = found.metadata;
  return {
    name: String(name),
    entityRef: `${found.kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
  };
}
