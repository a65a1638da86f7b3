import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  CheckedAnswers,
  FormFacts,
  PlatformAnswers,
  PlatformPreview,
  PlatformTemplate,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  LOCK_FILE,
  TemplateFaultError,
  renderPlatform,
  resolvePlatform,
  verifyPlatform,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type {
  PlatformGenerator,
  ResolvedPlatform,
  TakenNames,
  TemplateLibrary,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { formFacts } from './formFacts';
import { parseAnswers } from './parseAnswers';
import { Recent } from './Recent';
import { templateLocation } from './templateLocation';

/** A template that was just edited shows within this time. */
const KEEP_MS = 3_000;

export interface PlatformFormsOptions {
  generator: PlatformGenerator;
  catalog: CatalogService;
  /** Entity ref of the template that the form belongs to. */
  templateRef: string;
  demo: boolean;
  now(): Date;
}

/** A user of the form; the template is read with their credentials. */
export interface FormUser {
  credentials: BackstageCredentials;
  /** Full entity refs that the user owns by; undefined for a service. */
  userGroups?: string[];
}

/** What the form asks before Create: facts, checks and the files. */
export class PlatformForms {
  readonly #options: PlatformFormsOptions;
  readonly #libraries: Recent<TemplateLibrary>;
  readonly #names: Recent<TakenNames>;
  readonly #besides: Recent<TakenNames['taken']>;

  constructor(options: PlatformFormsOptions) {
    const { generator, now } = options;
    this.#options = options;
    this.#libraries = new Recent({
      load: location => generator.library(location),
      keepMs: KEEP_MS,
      now,
    });
    this.#besides = new Recent({
      load: name => generator.besides(name),
      keepMs: KEEP_MS,
      now,
    });
    this.#names = new Recent({
      load: () => generator.names(),
      keepMs: KEEP_MS,
      now,
    });
  }

  async facts(user: FormUser): Promise<FormFacts> {
    const { generator, demo } = this.#options;
    const { library, names } = await this.#sources(user);
    const context = generator.context({
      library,
      names,
      preset: undefined,
      userGroups: user.userGroups,
    });
    return formFacts({
      context,
      hosts: generator.repositoryHosts,
      library,
      demo,
    });
  }

  /** Answers of an existing platform, to begin a new one with. */
  async answersOf(
    entityRef: string,
    user: FormUser,
  ): Promise<{ answers: Record<string, unknown> }> {
    const { generator } = this.#options;
    const location = await this.#locationOf(entityRef, user);
    return { answers: await generator.lockedAnswers(location) };
  }

  /** The template's version in the repository of a platform, and the newest one. */
  async templateOf(
    entityRef: string,
    user: FormUser,
  ): Promise<PlatformTemplate> {
    const { generator } = this.#options;
    const location = await this.#locationOf(entityRef, user);
    const [locked, { library }] = await Promise.all([
      generator.lockedTemplate(location),
      this.#sources(user),
    ]);
    return {
      ...(locked && { name: locked.name, version: locked.version }),
      newest: library.versions.template,
    };
  }

  async #locationOf(entityRef: string, user: FormUser): Promise<string> {
    const { catalog } = this.#options;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: user.credentials,
    });
    const location =
      entity?.metadata.annotations?.[ANNOTATION_LOCATION]?.replace(
        /^url:/,
        '',
      ) ?? '';
    if (!entity || !/^https?:/.test(location)) {
      throw new NotFoundError(
        entity
          ? `${entityRef} does not come from a repository`
          : `${entityRef} is not in the catalog, or you may not see it`,
      );
    }
    return location;
  }

  async check(body: unknown, user: FormUser): Promise<CheckedAnswers> {
    const { given, findings } = parseAnswers(body);
    if (!given) {
      return { findings, derived: {} };
    }
    const { resolve } = await this.#resolver(user, given.name);
    return toCheckedAnswers(resolve(given));
  }

  async preview(body: unknown, user: FormUser): Promise<PlatformPreview> {
    const started = performance.now();
    const { given, findings } = parseAnswers(body);
    const nothing = { files: [], checks: [], differs: [] };
    const took = () => Math.round(performance.now() - started);
    if (!given) {
      return { findings, derived: {}, ...nothing, tookMs: took() };
    }
    const { resolve, library } = await this.#resolver(user, given.name);
    const resolved = resolve(given);
    const checked = toCheckedAnswers(resolved);
    // Files of answers that cannot work would only mislead.
    if (checked.findings.some(finding => finding.level === 'error')) {
      return { ...checked, ...nothing, tookMs: took() };
    }
    const { spec } = resolved;
    try {
      const files = renderPlatform({ library, spec });
      const plain = renderPlatform({
        library,
        spec: resolve(plainAnswers(given, library)).spec,
      });
      return {
        ...checked,
        files,
        checks: await verifyPlatform({ files, spec, library }),
        differs: differences(files, plain),
        tookMs: took(),
      };
    } catch (error) {
      if (!(error instanceof TemplateFaultError)) {
        throw error;
      }
      return {
        ...checked,
        ...nothing,
        checks: [
          {
            id: 'render',
            title: 'Files render',
            state: 'failed',
            failures: error.faults,
          },
        ],
        tookMs: took(),
      };
    }
  }

  async #sources({ credentials }: FormUser) {
    const { catalog, templateRef } = this.#options;
    const [template, names] = await Promise.all([
      catalog.getEntityByRef(templateRef, { credentials }),
      this.#names.get(''),
    ]);
    if (!template) {
      throw new NotFoundError(
        `${templateRef} is not in the catalog, or you may not see it`,
      );
    }
    const library = await this.#libraries.get(templateLocation(template));
    return { library, names };
  }

  async #resolver(user: FormUser, name: string) {
    const { generator } = this.#options;
    const [{ library, names: known }, besides] = await Promise.all([
      this.#sources(user),
      this.#besides.get(name),
    ]);
    const names = { ...known, taken: [...known.taken, ...besides] };
    const resolve = (given: PlatformAnswers) =>
      resolvePlatform({
        given,
        library,
        context: generator.context({
          library,
          names,
          preset: given.preset,
          userGroups: user.userGroups,
        }),
      });
    return { resolve, library };
  }
}

function toCheckedAnswers(resolved: ResolvedPlatform): CheckedAnswers {
  const { findings, cost, derived } = resolved;
  return { findings, cost, derived };
}

/** The preset under the same name and at the same place; whom Let's Encrypt warns is no answer of the preset either. */
function plainAnswers(
  given: PlatformAnswers,
  library: TemplateLibrary,
): PlatformAnswers {
  const { preset, name, owner, description, repoUrl, account, region } = given;
  const usual = library.presets.find(({ id }) => id === preset)?.answers;
  const filled =
    given.ingress?.email && !given.edited?.includes('ingress.email')
      ? { email: given.ingress.email }
      : {};
  return {
    preset,
    name,
    owner,
    description,
    repoUrl,
    account,
    region,
    ingress: usual && { domain: '', ...usual.ingress, ...filled },
  };
}

function differences(
  files: PlatformPreview['files'],
  plain: PlatformPreview['files'],
): PlatformPreview['differs'] {
  const before = new Map(plain.map(file => [file.path, file.content]));
  return files
    .filter(
      file => file.path !== LOCK_FILE && before.get(file.path) !== file.content,
    )
    .map(file => ({
      path: file.path,
      change: before.has(file.path) ? 'changed' : 'new',
    }));
}
