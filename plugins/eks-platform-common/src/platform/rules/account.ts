import type { PlatformRule } from './platformRule';

/** The account profile must exist and be open to the user. */
export const accountRule: PlatformRule = {
  id: 'account',
  check({ answers, context, account }) {
    if (!account) {
      const known = context.accounts.map(item => item.alias).join(', ');
      return [
        {
          level: 'error',
          field: 'account',
          message: answers.account
            ? `No account profile is named like this. Choose ${known}.`
            : 'Choose the AWS account.',
        },
      ];
    }
    const { allowedGroups, alias } = account;
    const { userGroups } = context;
    if (
      userGroups &&
      allowedGroups.length > 0 &&
      !allowedGroups.some(group => userGroups.includes(group))
    ) {
      const names = allowedGroups.map(ref => ref.slice(ref.indexOf('/') + 1));
      return [
        {
          level: 'error',
          field: 'account',
          message: `${alias} needs ${
            names.length === 1 ? 'group' : 'one of the groups'
          } ${names.join(', ')}. Choose another account, or ask to be added.`,
        },
      ];
    }
    if (
      allowedGroups.length > 0 &&
      !userGroups &&
      !allowedGroups.includes(answers.owner)
    ) {
      return [
        {
          level: 'error',
          field: 'owner',
          message: `${alias} is only for platforms of ${allowedGroups
            .map(ref => ref.slice(ref.indexOf('/') + 1))
            .join(', ')}.`,
        },
      ];
    }
    return [];
  },
};

/** The region must be one of the profile's. */
export const regionRule: PlatformRule = {
  id: 'region',
  check({ answers: { region }, account }) {
    if (!account || account.regions.includes(region)) {
      return [];
    }
    const [first] = account.regions;
    return [
      {
        level: 'error',
        field: 'region',
        message: `${account.alias} has ${account.regions.join(
          ', ',
        )}. Choose one of its regions.`,
        fix: { label: `Use ${first}`, set: { region: first } },
      },
    ];
  },
};

/** EKS wants two zones; three survive the loss of one. */
export const zonesRule: PlatformRule = {
  id: 'zones',
  check({ answers: { zones } }) {
    if (zones === 3) {
      return [];
    }
    const fix = { label: 'Use three zones', set: { zones: 3 } };
    if (zones === 2) {
      return [
        {
          level: 'note',
          field: 'zones',
          message: 'With two zones, half of the nodes go when one zone fails.',
          fix,
        },
      ];
    }
    return [
      {
        level: 'error',
        field: 'zones',
        message:
          zones < 2
            ? 'EKS needs two zones; add b or c.'
            : 'The template spreads over at most three zones.',
        fix,
      },
    ];
  },
};
