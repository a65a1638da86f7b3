import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { AccountProfile } from './AccountProfile';
import { ProfileConfig } from './ProfileConfig';
import { readAccountProfile } from './readAccountProfile';

const KEY = 'eksPlatform.accounts';

/**
 * Reads and checks `eksPlatform.accounts`. An error names the key, the value and a way out, so that a wrong profile
 * stops the start and not the first user.
 *
 * @public
 */
export function readAccountProfiles(config: Config): AccountProfile[] {
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  const profiles = entries.map((entry, i) =>
    readAccountProfile(new ProfileConfig(entry, `${KEY}[${i}]`)),
  );
  refuseDuplicates(profiles, 'alias');
  refuseDuplicates(profiles, 'accountId');
  return profiles;
}

function refuseDuplicates(
  profiles: AccountProfile[],
  key: 'alias' | 'accountId',
) {
  profiles.forEach((profile, i) => {
    const first = profiles.findIndex(other => other[key] === profile[key]);
    if (first < i) {
      // The account id itself stays out of messages.
      const value = key === 'alias' ? ` "${profile.alias}"` : '';
      throw new InputError(
        `Config ${KEY}[${i}].${key}${value} is the same as ${KEY}[${first}].${key}: one profile per account, with an alias of its own`,
      );
    }
  });
}
