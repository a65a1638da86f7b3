import type { RepositoryTree } from './RepositoryTree';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

/** A value that an answer gave, in words, with the text that it is written as. */
interface Fact {
  what: string;
  text: string;
}

/** What differs between clusters stands in the cluster's own files, and what AWS is told in one of them alone. */
export const oneHomeCheck: RepositoryCheck = {
  id: 'one-home',
  title: 'Each fact is written in one place',
  run(tree) {
    const failures: Failure[] = [];
    const written = linesOfLibrary(tree);
    const { inOneFile, ofTheCluster } = factsOf(tree);
    const home = tree.variables?.path;
    let count = 0;
    for (const [file, { content }] of tree.files) {
      if (!isRead(file) || file === home) {
        continue;
      }
      const owner = clusterOf(file);
      if (owner !== undefined && owner !== tree.spec.cluster.name) {
        continue;
      }
      const facts = owner ? inOneFile : [...inOneFile, ...ofTheCluster];
      count += facts.length;
      content.split('\n').forEach((line, index) => {
        // A line of the library says the same for every platform.
        const fact = written.has(line.trim())
          ? undefined
          : facts.find(({ text }) => holds(line, text));
        if (fact) {
          failures.push({
            file,
            line: index + 1,
            message: `repeats ${fact.what}, whose home is ${home}`,
          });
        }
      });
    }
    failures.push(...sourcesTwice(tree));
    return { count, failures };
  },
};

function factsOf(tree: RepositoryTree) {
  const { spec } = tree;
  const { cluster, network, ingress, region, zones } = spec;
  const blocks = [
    ...network.privateSubnets,
    ...network.publicSubnets,
    ...network.intraSubnets,
  ];
  const facts = (what: string, texts: string[]): Fact[] =>
    texts.filter(text => text.length > 2).map(text => ({ what, text }));
  return {
    inOneFile: [
      ...facts('the range of the VPC', [network.cidr]),
      ...facts('a subnet', blocks),
      ...facts('an address that may reach the API', cluster.endpoint.cidrs),
      ...facts("the parent zone's id", [ingress.parentZoneId]),
      ...facts("the cluster's zone", [ingress.zone]),
    ],
    ofTheCluster: [
      ...facts('the name of the cluster', isWord(tree) ? [] : [cluster.name]),
      ...facts('the region', [region]),
      ...facts('a zone', zones),
    ],
  };
}

/** Whether the cluster's name means something else too: a word of the library, or another answer. */
function isWord({ spec, library }: RepositoryTree): boolean {
  const { name } = spec.cluster;
  const { account, ingress, options, pools, repository } = spec;
  const others = [
    ...[account, options, pools, repository.owner],
    ...[ingress.parentZone, ingress.byoSecret, ingress.email],
  ];
  return (
    holds(JSON.stringify(others), name) ||
    [
      ...library.skeleton,
      ...library.components.flatMap(component => component.files),
    ].some(({ content }) => holds(content, name))
  );
}

/** What programs read; tests bring values of their own, and the repository's name may be the cluster's. */
function isRead(file: string): boolean {
  return (
    /^(infra|kube|scripts)\//.test(file) &&
    !/(\/tests\/|\.lock\.yaml$|\.s3\.tfbackend$|\/runtime-info\.example\.yaml$)/.test(
      file,
    ) &&
    file !== 'scripts/cluster.sh'
  );
}

/** The cluster that a file belongs to; a repository may hold several. */
function clusterOf(file: string): string | undefined {
  const [, cluster] =
    /^infra\/clusters\/([^./]+)\./.exec(file) ??
    /^kube\/clusters\/([^/]+)\//.exec(file) ??
    /^kube\/apps\/(?!base\/)([^/]+)\//.exec(file) ??
    [];
  return cluster;
}

function linesOfLibrary({ library }: RepositoryTree): Set<string> {
  const files = [
    ...library.skeleton,
    ...library.components.flatMap(component => component.files),
  ];
  return new Set(
    files.flatMap(({ content }) =>
      content.split('\n').map(line => line.trim()),
    ),
  );
}

/** As a whole word: `web` is not in `website`. */
function holds(line: string, text: string): boolean {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    const around = `${line[at - 1] ?? ' '}${line[at + text.length] ?? ' '}`;
    if (!/[A-Za-z0-9_]/.test(around)) {
      return true;
    }
  }
  return false;
}

/** A chart has one source, so that its version is raised in one place. */
function sourcesTwice(tree: RepositoryTree): Failure[] {
  const homes = new Map<string, string>();
  return tree
    .ofKind('OCIRepository', 'source.toolkit.fluxcd.io')
    .flatMap(({ file, value, lineOf }) => {
      const url = String(value.spec?.url);
      const home = homes.get(url);
      homes.set(url, home ?? file);
      return home === undefined
        ? []
        : [
            {
              file,
              line: lineOf(['spec', 'url']),
              message: `is a second source of ${url}, whose home is ${home}`,
            },
          ];
    });
}
