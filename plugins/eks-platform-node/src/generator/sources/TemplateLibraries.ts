import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, NotModifiedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { LIBRARY_PATHS, loadTemplateLibrary } from '../loadTemplateLibrary';
import { parseTemplateLibrary } from '../TemplateLibrary';
import type { TemplateLibrary } from '../TemplateLibrary';

interface Cached {
  etag: string;
  library: TemplateLibrary;
}

/** How many template locations are kept; a portal has a few. */
const MOST_KEPT = 10;

/**
 * Reads template libraries from where their `template.yaml` is, on disk or on a git host.
 *
 * @public
 */
export class TemplateLibraries {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #cache = new Map<string, Cached>();

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
  }

  /** `baseUrl` is the location of the template: its file or its folder. */
  async get(
    baseUrl: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<TemplateLibrary> {
    if (baseUrl.startsWith('file:')) {
      const target = fileURLToPath(baseUrl);
      return loadTemplateLibrary(
        /\.ya?ml$/.test(target) ? path.dirname(target) : target,
      );
    }
    if (!/^https?:/.test(baseUrl)) {
      throw new InputError(`A template cannot be read from ${baseUrl}`);
    }
    return this.#getFromHost(baseUrl, options.signal);
  }

  // One request for the commit, and one archive when it changed.
  async #getFromHost(
    baseUrl: string,
    signal?: AbortSignal,
  ): Promise<TemplateLibrary> {
    const cached = this.#cache.get(baseUrl);
    const folder = this.#integrations.resolveUrl({ url: '.', base: baseUrl });
    try {
      const tree = await this.#reader.readTree(folder, {
        etag: cached?.etag,
        filter: name => LIBRARY_PATHS.test(name),
        signal,
      });
      const files = await Promise.all(
        (
          await tree.files()
        ).map(async file => {
          const content = (await file.content()).toString('utf8');
          return {
            path: file.path,
            content,
            // Archives are read without modes.
            executable: content.startsWith('#!'),
          };
        }),
      );
      const library = parseTemplateLibrary(files);
      this.#keep(baseUrl, { etag: tree.etag, library });
      return library;
    } catch (error) {
      if (cached && error instanceof NotModifiedError) {
        return cached.library;
      }
      throw error;
    }
  }

  #keep(baseUrl: string, cached: Cached) {
    this.#cache.delete(baseUrl);
    this.#cache.set(baseUrl, cached);
    const oldest = this.#cache.keys().next().value;
    if (this.#cache.size > MOST_KEPT && oldest !== undefined) {
      this.#cache.delete(oldest);
    }
  }
}
