import { Resolver } from 'node:dns/promises';
import type { NameAnswer, NameResolver } from './NameResolver';

const TRIES = 2;
/** DNS knows the name, or says that it does not: an answer, though not the wanted one. */
const MISSING: Record<string, NameAnswer['state']> = {
  ENOTFOUND: 'no-name',
  ENODATA: 'no-address',
};

/** Node's own resolver, which asks servers directly: neither `/etc/hosts` nor a cache of the machine has a say. */
export class DnsNameResolver implements NameResolver {
  readonly #resolver: Resolver;

  /** `servers`: addresses, each with or without a port; those of the machine when left out. */
  constructor(options: { servers?: readonly string[]; timeoutMs: number }) {
    this.#resolver = new Resolver({ timeout: options.timeoutMs, tries: TRIES });
    if (options.servers?.length) {
      this.#resolver.setServers(options.servers);
    }
  }

  async resolve(name: string): Promise<NameAnswer> {
    const [cname, four] = await Promise.all([
      this.#readAlias(name),
      this.#ask(() => this.#resolver.resolve4(name)),
    ]);
    const answer =
      four.state === 'no-address'
        ? await this.#ask(() => this.#resolver.resolve6(name))
        : four;
    return { ...answer, ...(cname && { cname }) };
  }

  async readTexts(name: string): Promise<string[]> {
    try {
      const records = await this.#resolver.resolveTxt(name);
      return records.map(parts => parts.join(''));
    } catch {
      return [];
    }
  }

  cancel() {
    this.#resolver.cancel();
  }

  async #readAlias(name: string): Promise<string | undefined> {
    try {
      const [alias] = await this.#resolver.resolveCname(name);
      return alias?.toLowerCase().replace(/\.$/, '');
    } catch {
      return undefined;
    }
  }

  async #ask(question: () => Promise<string[]>): Promise<NameAnswer> {
    try {
      const addresses = await question();
      return { state: 'found', addresses: addresses.sort() };
    } catch (error) {
      const code = String((error as { code?: unknown }).code ?? 'unknown');
      return { state: MISSING[code] ?? 'no-answer', addresses: [], code };
    }
  }
}
