import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';

/** What a text must look like, and what to write instead. */
export interface TextRule {
  pattern: RegExp;
  /** Ends the sentence "expected …". */
  expected: string;
  /** Whether a wrong value is kept out of messages: it may hold a secret or an account id. */
  confidential?: boolean;
}

/** Reads one account profile; every error names the key, the value and a way out. */
export class ProfileConfig {
  readonly #config: Config;
  readonly #path: string;

  constructor(config: Config, path: string) {
    this.#config = config;
    this.#path = path;
  }

  at(key: string): string {
    return `${this.#path}.${key}`;
  }

  fail(key: string, problem: string): never {
    throw new InputError(`Config ${this.at(key)} ${problem}`);
  }

  text(key: string, rule: TextRule): string {
    const value = this.optionalText(key, rule);
    return value ?? this.fail(key, `is missing: expected ${rule.expected}`);
  }

  optionalText(key: string, rule: TextRule): string | undefined {
    const value = this.#config.getOptional(key);
    return value === undefined || value === null
      ? undefined
      : this.#check(key, value, rule);
  }

  texts(key: string, rule: TextRule): string[] {
    const value = this.#config.getOptional(key) ?? [];
    if (!Array.isArray(value)) {
      this.fail(key, 'is not a list');
    }
    return value.map((item, i) =>
      this.#check(`${key}[${i}]`, item as JsonValue, rule),
    );
  }

  children(key: string): ProfileConfig[] {
    const children = this.#config.getOptionalConfigArray(key) ?? [];
    return children.map(
      (child, i) => new ProfileConfig(child, `${this.at(key)}[${i}]`),
    );
  }

  oneOf<T extends string>(key: string, values: readonly T[], fallback?: T): T {
    const rule = {
      pattern: new RegExp(`^(${values.join('|')})$`),
      expected: `one of ${values.join(', ')}`,
    };
    return (this.optionalText(key, rule) ??
      fallback ??
      this.text(key, rule)) as T;
  }

  positive(key: string): number | undefined {
    const value = this.#config.getOptionalNumber(key);
    if (value !== undefined && !(value > 0)) {
      this.fail(key, `is ${value}: expected a number above 0`);
    }
    return value;
  }

  flag(key: string): boolean {
    return this.#config.getOptionalBoolean(key) ?? false;
  }

  textMap(key: string, rule: TextRule): Record<string, string> {
    const map = this.#config.getOptional(key) ?? {};
    if (typeof map !== 'object' || Array.isArray(map)) {
      this.fail(key, 'is not a map of names to texts');
    }
    return Object.fromEntries(
      Object.entries(map).map(([name, value]) => [
        name,
        this.#check(`${key}.${name}`, value as JsonValue, rule),
      ]),
    );
  }

  #check(key: string, value: JsonValue, rule: TextRule): string {
    if (typeof value === 'number') {
      const number = rule.confidential ? 'a number' : `the number ${value}`;
      this.fail(
        key,
        `is ${number}: put it between quotes, since YAML drops zeros of a bare number`,
      );
    }
    if (typeof value !== 'string' || !rule.pattern.test(value)) {
      const found = rule.confidential
        ? 'not as it must be'
        : JSON.stringify(value);
      this.fail(key, `is ${found}: expected ${rule.expected}`);
    }
    return value;
  }
}
