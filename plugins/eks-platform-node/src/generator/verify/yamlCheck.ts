import type { RepositoryCheck } from './repositoryCheck';

export const yamlCheck: RepositoryCheck = {
  id: 'yaml',
  title: 'YAML files parse',
  run: tree => ({
    count: [...tree.files.keys()].filter(path => /\.ya?ml$/.test(path)).length,
    failures: tree.yamlFaults,
  }),
};
