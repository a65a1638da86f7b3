import type {
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { ConflictError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import { lockFile } from './lockFile';
import { renderPlatform } from './renderPlatform';
import type { TemplateLibrary } from './TemplateLibrary';

const CATALOG = 'catalog-info.yaml';

/** @public */
export interface AddClusterOptions {
  library: TemplateLibrary;
  /** Files of the repository as they are now, below the platform's folder. */
  existing: RenderedFile[];
  /** Answers of the first cluster, resolved again with the library of today. */
  first: PlatformSpec;
  /** The new cluster. */
  spec: PlatformSpec;
}

/**
 * Files that a further cluster adds to a platform's repository, and `catalog-info.yaml` with one document more.
 *
 * Nothing else changes: clusters of one repository have the same components and differ in values only.
 *
 * @public
 */
export function addCluster(options: AddClusterOptions): RenderedFile[] {
  const { library, existing, first, spec } = options;
  const { name } = spec.cluster;
  const rendered = renderPlatform({ library, spec });
  const own = rendered.filter(file => isOwn(file.path, name));
  refuseOtherShape(
    renderPlatform({ library, spec: first }),
    rendered,
    first.cluster.name,
    name,
  );
  const paths = new Set(existing.map(file => file.path.toLowerCase()));
  const taken = own.find(file => paths.has(file.path.toLowerCase()));
  if (taken) {
    throw new ConflictError(
      `The repository has ${taken.path} already: a cluster named ${name} is in it. Choose another name.`,
    );
  }
  const lock = lockFile(spec, own);
  return [
    ...own,
    { ...lock, path: `infra/clusters/${name}.lock.yaml` },
    {
      path: CATALOG,
      content: withDocument(
        contentOf(existing, CATALOG),
        contentOf(rendered, CATALOG),
        spec.cluster.ref,
      ),
    },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file belongs to one cluster alone. */
function isOwn(path: string, cluster: string): boolean {
  return [
    `infra/clusters/${cluster}.`,
    `kube/clusters/${cluster}/`,
    `kube/apps/${cluster}/`,
  ].some(start => path.startsWith(start));
}

/** Shared files are the same for every cluster, or the clusters are of different shapes. */
function refuseOtherShape(
  before: RenderedFile[],
  after: RenderedFile[],
  oldName: string,
  newName: string,
) {
  const shared = (files: RenderedFile[], cluster: string) =>
    new Map(
      files
        .filter(
          file =>
            /^(infra|kube|scripts)\//.test(file.path) &&
            // Tests have a cluster's name and zone as examples.
            !/^infra\/[^/]+\/tests\//.test(file.path) &&
            !isOwn(file.path, cluster),
        )
        .map(file => [file.path, file.content]),
    );
  const old = shared(before, oldName);
  const now = shared(after, newName);
  const other = [...new Set([...old.keys(), ...now.keys()])].filter(
    path => old.get(path) !== now.get(path),
  );
  if (other.length > 0) {
    throw new ConflictError(
      `${newName} would be of another shape than ${oldName}: ${other
        .slice(0, 3)
        .join(', ')}${
        other.length > 3 ? ` and ${other.length - 3} more` : ''
      } would differ. Clusters of one repository have the same components; make a platform of its own for this one.`,
    );
  }
}

function contentOf(files: RenderedFile[], path: string): string {
  const file = files.find(item => item.path === path);
  if (!file) {
    throw new ConflictError(`The repository has no ${path}`);
  }
  return file.content;
}

/** Adds the document of the new cluster behind the others, of which no character changes. */
function withDocument(
  existing: string,
  rendered: string,
  cluster: string,
): string {
  const documents = documentsOf(existing);
  const refs = documents.map(refOf);
  const added = documentsOf(rendered).find(item => refOf(item) === cluster);
  if (!added || refs.includes(cluster)) {
    throw new ConflictError(`${CATALOG} describes ${cluster} already`);
  }
  const separate = existing.endsWith('\n') ? '---\n' : '\n---\n';
  const content = `${existing}${separate}${added
    .toString({ lineWidth: 0, directives: false, flowCollectionPadding: false })
    .replace(/^---\n/, '')}`;
  // Whatever the file ends with, all documents of before and one more must be in it now.
  const after = documentsOf(content).map(document => document.toJS());
  const expected = [...documents, added].map(document => document.toJS());
  if (JSON.stringify(after) !== JSON.stringify(expected)) {
    throw new ConflictError(
      `${CATALOG} ends in a way that a document cannot be added to: let it end with a line of its last entity`,
    );
  }
  return content;
}

function documentsOf(text: string): Document[] {
  const documents = parseAllDocuments(text);
  const list = Array.isArray(documents) ? (documents as Document[]) : [];
  const broken = list.find(document => document.errors.length > 0);
  if (broken) {
    throw new ConflictError(
      `${CATALOG} cannot be read: ${broken.errors[0].message.split('\n')[0]}`,
    );
  }
  return list;
}

function refOf(document: Document): unknown {
  return document.getIn(['metadata', 'annotations', ANNOTATION_CLUSTER]);
}
