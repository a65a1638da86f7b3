import type { RepositoryCheck } from './repositoryCheck';

export const opentofuSyntaxCheck: RepositoryCheck = {
  id: 'opentofu-syntax',
  title: 'OpenTofu files parse',
  run: tree => ({
    count: tree.hcl.length + tree.hclFaults.length,
    failures: tree.hclFaults,
  }),
};
