import type { Config } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import type { AccountProfile } from './AccountProfile';
import { readAccountProfiles } from './readAccountProfiles';

/**
 * The account profiles of `eksPlatform.accounts`, by alias.
 *
 * @public
 */
export class AccountProfiles {
  readonly #profiles: ReadonlyMap<string, AccountProfile>;

  static fromConfig(config: Config): AccountProfiles {
    return new AccountProfiles(readAccountProfiles(config));
  }

  constructor(profiles: AccountProfile[]) {
    this.#profiles = new Map(profiles.map(p => [p.alias, p]));
  }

  list(): AccountProfile[] {
    return [...this.#profiles.values()];
  }

  find(alias: string): AccountProfile | undefined {
    return this.#profiles.get(alias);
  }

  /** Throws a NotFoundError that names the config key when there is no such profile. */
  get(alias: string): AccountProfile {
    const profile = this.#profiles.get(alias);
    if (!profile) {
      throw new NotFoundError(
        `No account profile "${alias}" in eksPlatform.accounts`,
      );
    }
    return profile;
  }
}
