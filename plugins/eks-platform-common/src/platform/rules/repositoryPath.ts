import type { PlatformRule } from './platformRule';

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const LONGEST = 100;
const DEEPEST = 5;

/** A folder inside the repository, that no shell, no Flux and no tool reads as something else. */
export const repositoryPathRule: PlatformRule = {
  id: 'repository-path',
  check({ answers: { repositoryPath, name } }) {
    if (!repositoryPath) {
      return [];
    }
    const segments = repositoryPath.split('/');
    const isFine =
      repositoryPath.length <= LONGEST &&
      segments.length <= DEEPEST &&
      segments.every(segment => SEGMENT.test(segment));
    if (isFine) {
      return [];
    }
    const better = `platforms/${/^[a-z][a-z0-9-]*$/.test(name) ? name : 'new'}`;
    return [
      {
        level: 'error',
        field: 'repositoryPath',
        message: `Write folders of letters, digits, '.', '_' and '-' with '/' between, at most ${DEEPEST} deep, such as ${better}; no '/' at either end.`,
        fix: { label: `Use ${better}`, set: { repositoryPath: better } },
      },
    ];
  },
};
