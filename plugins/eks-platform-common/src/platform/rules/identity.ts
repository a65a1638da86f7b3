import { parseRepoUrlAnswer } from '../repoUrl';
import type { PlatformRule } from './platformRule';

const LONGEST_DESCRIPTION = 140;

// Control characters, and those that turn the direction of writing: a reader would see another text than a program.
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** The owner gets the problems and may act on the cluster. */
export const ownerRule: PlatformRule = {
  id: 'owner',
  check({ answers: { owner }, context: { userGroups } }) {
    if (!/^group:[a-z0-9-]+\/[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/.test(owner)) {
      return [
        {
          level: 'error',
          field: 'owner',
          message: 'Choose the group that owns this platform.',
        },
      ];
    }
    if (userGroups && !userGroups.includes(owner)) {
      const group = owner.slice(owner.indexOf('/') + 1);
      return [
        {
          level: 'error',
          field: 'owner',
          message: `Choose a group you belong to; ${group} would take this platform away from you.`,
        },
      ];
    }
    return [];
  },
};

/** The description is one line in lists. */
export const descriptionRule: PlatformRule = {
  id: 'description',
  check({ answers: { description } }) {
    const length = [...description].length;
    if (length > LONGEST_DESCRIPTION) {
      return [
        {
          level: 'error',
          field: 'description',
          message: `${length} of ${LONGEST_DESCRIPTION} characters. Shorten it; docs/ has room for more.`,
        },
      ];
    }
    return UNSEEN.test(description)
      ? [
          {
            level: 'error',
            field: 'description',
            message: 'Write one line, without control characters.',
          },
        ]
      : [];
  },
};

const APPLIED_BY = {
  operator: 'a person',
  'github-actions': 'GitHub Actions',
  'gitlab-ci': 'GitLab CI',
  codebuild: 'CodeBuild',
};

const SCM_OF = { 'github-actions': 'github', 'gitlab-ci': 'gitlab' } as const;

const SCM_NAME = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' };

/** The repository must be on a connected host, of the kind that the account is applied from. */
export const repositoryRule: PlatformRule = {
  id: 'repository',
  check({ answers, context, account }) {
    const parsed = parseRepoUrlAnswer(answers.repoUrl);
    if (!parsed) {
      return [
        {
          level: 'error',
          field: 'repoUrl',
          message:
            'Give the repository an owner and a name of letters, digits, dots, dashes and underscores.',
        },
      ];
    }
    const host = context.repositoryHosts.find(
      item => item.host === parsed.host,
    );
    if (!host) {
      const known = context.repositoryHosts.map(item => item.host).join(', ');
      return [
        {
          level: 'error',
          field: 'repoUrl',
          message: `${parsed.host} is no git host of this portal. ${
            known ? `Choose ${known}.` : 'None is connected yet.'
          }`,
        },
      ];
    }
    const page = `${host.baseUrl}/${parsed.owner}/${parsed.repo}/`;
    if (
      !context.addsCluster &&
      context.taken.some(entity => entity.location?.startsWith(page))
    ) {
      return [
        {
          level: 'error',
          field: 'repoUrl',
          message: `${parsed.owner}/${parsed.repo} exists on ${parsed.host} and describes a platform already. Choose another name.`,
        },
      ];
    }
    const by = account?.apply.by;
    const needed =
      by === 'github-actions' || by === 'gitlab-ci' ? SCM_OF[by] : undefined;
    return by && needed && needed !== host.scm
      ? [
          {
            level: 'error',
            field: 'account',
            message: `${answers.account} is applied by ${APPLIED_BY[by]}, but ${
              host.host
            } is a ${
              SCM_NAME[host.scm]
            }. Choose an account that a person applies, or a repository on ${
              SCM_NAME[needed]
            }.`,
          },
        ]
      : [];
  },
};
