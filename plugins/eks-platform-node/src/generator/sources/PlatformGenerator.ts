import type {
  AuthService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  AccountFacts,
  PlatformAnswers,
  PlatformContext,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AccountProfile } from '../../accounts/AccountProfile';
import type { AccountProfiles } from '../../accounts/AccountProfiles';
import { instanceTypes } from '../../catalogue/instanceTypeTable';
import { LIST_PRICES, priceTableOf } from '../../catalogue/priceTable';
import { componentFacts } from '../componentFacts';
import { resolvePlatform } from '../resolvePlatform';
import type { ResolvedPlatform } from '../resolvePlatform';
import type { TemplateLibrary } from '../TemplateLibrary';
import { CatalogNames } from './CatalogNames';
import type { TakenNames } from './CatalogNames';
import { readRepositoryHosts } from './repositoryHosts';
import { LockedAnswers } from './LockedAnswers';
import type { OfferedRepositoryHost } from './repositoryHosts';
import { TemplateLibraries } from './TemplateLibraries';

/** Share of the on-demand price; config `eksPlatform.pricing.spotAssumedFraction` overrides it. */
const SPOT_FRACTION = 0.4;

/** @public */
export interface PlatformGeneratorOptions {
  config: Config;
  profiles: AccountProfiles;
  catalog: CatalogService;
  auth: AuthService;
  reader: UrlReaderService;
  now?: () => Date;
}

/**
 * Resolves answers with what the portal knows: account profiles, git hosts, prices, the template's library and the catalog's names.
 *
 * @public
 */
export class PlatformGenerator {
  readonly repositoryHosts: OfferedRepositoryHost[];
  readonly #libraries: TemplateLibraries;
  readonly #locked: LockedAnswers;
  readonly #profiles: AccountProfiles;
  readonly #names: CatalogNames;
  readonly #spotFraction: number;
  readonly #now: () => Date;

  static fromConfig(options: PlatformGeneratorOptions): PlatformGenerator {
    return new PlatformGenerator(options);
  }

  private constructor(options: PlatformGeneratorOptions) {
    const { config, reader } = options;
    this.repositoryHosts = readRepositoryHosts(config);
    const integrations = ScmIntegrations.fromConfig(config);
    this.#libraries = new TemplateLibraries({ reader, integrations });
    this.#locked = new LockedAnswers({ reader, integrations });
    this.#profiles = options.profiles;
    this.#names = new CatalogNames(options);
    this.#spotFraction =
      config.getOptionalNumber('eksPlatform.pricing.spotAssumedFraction') ??
      SPOT_FRACTION;
    this.#now = options.now ?? (() => new Date());
  }

  /** Library beside the template at this location. */
  library(
    baseUrl: string,
    options?: { signal?: AbortSignal },
  ): Promise<TemplateLibrary> {
    return this.#libraries.get(baseUrl, options);
  }

  /** What was answered for the platform whose entity comes from this file. */
  lockedAnswers(
    catalogInfoUrl: string,
    options?: { signal?: AbortSignal },
  ): Promise<Record<string, unknown>> {
    return this.#locked.read(catalogInfoUrl, options);
  }

  /** The template that wrote the repository of this file last. */
  lockedTemplate(
    catalogInfoUrl: string,
    options?: { signal?: AbortSignal },
  ): Promise<{ name: string; version: string } | undefined> {
    return this.#locked.readTemplate(catalogInfoUrl, options);
  }

  names(): Promise<TakenNames> {
    return this.#names.read();
  }

  /** Entities beside the cluster that a platform of this name would make, if they exist already. */
  async besides(name: string): Promise<TakenNames['taken']> {
    // What no rule accepts as a name is no entity either.
    return /^[a-z][a-z0-9-]{2,62}$/.test(name)
      ? this.#names.existing([`component:default/${name}-hello`])
      : [];
  }

  /** Everything that rules look at besides the answers. */
  context(options: {
    library: TemplateLibrary;
    preset: string | undefined;
    names: TakenNames;
    userGroups?: string[];
    addsCluster?: boolean;
  }): PlatformContext {
    const { library, names, userGroups } = options;
    const preset =
      library.presets.find(item => item.id === options.preset) ??
      library.presets[0];
    if (!preset) {
      throw new NotFoundError('The template library has no preset');
    }
    const accounts = this.#profiles.list().map(accountFacts);
    return {
      today: this.#now().toISOString().slice(0, 10),
      accounts,
      preset,
      components: componentFacts(library),
      versions: library.versions,
      instanceTypes: instanceTypes(),
      pricesOf,
      spotFraction: this.#spotFraction,
      repositoryHosts: this.repositoryHosts,
      userGroups,
      addsCluster: options.addsCluster,
      taken: names.taken,
      vpcs: [...names.vpcs, ...lentRanges(accounts)],
    };
  }

  /** Resolves answers against the present state of catalog and template. */
  async resolve(options: {
    given: PlatformAnswers;
    baseUrl: string;
    userGroups?: string[];
    addsCluster?: boolean;
    signal?: AbortSignal;
  }): Promise<{ resolved: ResolvedPlatform; library: TemplateLibrary }> {
    const { given, baseUrl, userGroups, addsCluster, signal } = options;
    const [library, known, besides] = await Promise.all([
      this.library(baseUrl, { signal }),
      this.names(),
      this.besides(given.name),
    ]);
    const names = { ...known, taken: [...known.taken, ...besides] };
    const context = this.context({
      library,
      preset: given.preset,
      names,
      userGroups,
      addsCluster,
    });
    return { resolved: resolvePlatform({ given, library, context }), library };
  }
}

function pricesOf(region: string) {
  const table = priceTableOf(region);
  return table && { ...LIST_PRICES, asOf: table.asOf, source: table.source };
}

/** What the generator may know of a profile: not the account id, not the external id. */
function accountFacts(profile: AccountProfile): AccountFacts {
  const { accountId, externalId, ...facts } = profile;
  return facts;
}

/** A new network beside a lent one must not have its addresses. */
function lentRanges(accounts: AccountFacts[]): PlatformContext['vpcs'] {
  return accounts.flatMap(({ alias, vpcs }) =>
    vpcs.map(({ id, cidr, description }) => ({
      account: alias,
      cidr,
      cluster: description || id,
    })),
  );
}
