import { blocksOf, lineOfText } from './hclFiles';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';
import type { RepositoryTree } from './RepositoryTree';

/** Credentials reach a pod only through exactly its service account. */
export const podIdentityCheck: RepositoryCheck = {
  id: 'pod-identity',
  title: 'Pod identities name the service accounts that controllers use',
  run(tree) {
    const accounts = serviceAccounts(tree);
    const failures: Failure[] = [];
    const associated = new Set<string>();
    let count = 0;
    for (const root of tree.roots) {
      for (const { name, body, file } of blocksOf(root, 'module')) {
        for (const { namespace, account } of associationsOf(body)) {
          count += 1;
          associated.add(`${namespace}/${account}`);
          if (!accounts.has(`${namespace}/${account}`)) {
            failures.push({
              file: file.path,
              line: lineOfText(
                file.content,
                new RegExp(`service_account\\s*=\\s*"${account}"`),
              ),
              message: `module ${name}: nothing runs as ${namespace}/${account}`,
            });
          }
        }
      }
    }
    for (const { name, identities } of tree.spec.components) {
      for (const { namespace, serviceAccount } of identities) {
        if (!associated.has(`${namespace}/${serviceAccount}`)) {
          failures.push({
            file: `components/${name}/component.yaml`,
            component: name,
            message: `identities: no role is given to ${namespace}/${serviceAccount} in infra/`,
          });
        }
      }
    }
    return { count, failures };
  },
};

function associationsOf(body: Record<string, any>) {
  const own = typeof body.service_account === 'string' ? [body] : [];
  const listed = [body.associations ?? []]
    .flat()
    .flatMap(item => Object.values<any>(item));
  // A role for service accounts trusts `namespace:name`, where pods have no agent.
  const trusted = Object.values<any>(body.oidc_providers ?? {})
    .flat()
    .flatMap(item => item?.namespace_service_accounts ?? [])
    .map((text: string) => {
      const [namespace, account] = text.split(':');
      return { namespace, service_account: account };
    });
  return [...own, ...listed, ...trusted]
    .filter(item => typeof item?.service_account === 'string')
    .map(item => ({
      namespace: String(item.namespace ?? 'kube-system'),
      account: String(item.service_account),
    }));
}

/** Those that add-ons of EKS run as. */
const OF_ADDONS = [
  'kube-system/ebs-csi-controller-sa',
  'kube-system/efs-csi-controller-sa',
  'amazon-cloudwatch/cloudwatch-agent',
];

function serviceAccounts(tree: RepositoryTree): Set<string> {
  const names = new Set<string>([
    ...OF_ADDONS,
    ...tree.spec.components.flatMap(component =>
      component.identities.map(
        ({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`,
      ),
    ),
  ]);
  for (const { value } of tree.ofKind(
    'HelmRelease',
    'helm.toolkit.fluxcd.io',
  )) {
    const { metadata, spec = {} } = value;
    const namespace = spec.targetNamespace ?? metadata?.namespace;
    const release = spec.releaseName ?? metadata?.name;
    // Charts name the account after the release unless told otherwise.
    const account = spec.values?.serviceAccount?.name ?? release;
    names.add(`${namespace}/${account}`);
  }
  for (const { value } of tree.manifests) {
    if (value.kind === 'ServiceAccount') {
      names.add(`${value.metadata?.namespace}/${value.metadata?.name}`);
    }
  }
  return names;
}
