import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, isError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCK_FILE } from '../lockFile';

const lockSchema = z.object({
  template: z
    .object({ name: z.string(), version: z.string() })
    .optional()
    .catch(undefined),
  answers: z.record(z.string(), z.unknown()),
});

/** Reads what was answered for an existing platform, and by which template, from the lock file in its repository. */
export class LockedAnswers {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
  }

  /** `catalogInfoUrl` is where the platform's entity comes from; the lock file lies beside it. */
  async read(
    catalogInfoUrl: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<Record<string, unknown>> {
    return (await this.#lock(catalogInfoUrl, options)).answers;
  }

  /** Template and version that the repository was written with last; undefined when the lock file does not say. */
  async readTemplate(
    catalogInfoUrl: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<{ name: string; version: string } | undefined> {
    return (await this.#lock(catalogInfoUrl, options)).template;
  }

  async #lock(
    catalogInfoUrl: string,
    options: { signal?: AbortSignal },
  ): Promise<z.infer<typeof lockSchema>> {
    const url = this.#integrations.resolveUrl({
      url: `./${LOCK_FILE}`,
      base: catalogInfoUrl,
    });
    const text = await this.#text(url, options.signal);
    const parsed = lockSchema.safeParse(readYaml(text));
    if (!parsed.success) {
      throw new NotFoundError(`${LOCK_FILE} holds no answers`);
    }
    return parsed.data;
  }

  async #text(url: string, signal?: AbortSignal): Promise<string> {
    try {
      const response = await this.#reader.readUrl(url, { signal });
      return (await response.buffer()).toString('utf8');
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        throw new NotFoundError(
          `There is no ${LOCK_FILE} beside the entity's catalog-info.yaml: this platform was not made by the form`,
          error,
        );
      }
      throw error;
    }
  }
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
