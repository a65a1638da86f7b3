import type { PlatformSpec } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ComponentDefinition } from './componentSchema';
import { specContext } from './renderContext';
import { withoutReservedKeys } from './reservedKeys';
import { TemplateEngine, TemplateSourceError } from './TemplateEngine';
import { TemplateFaultError } from './TemplateFault';
import type { LibraryComponent } from './LibraryComponent';

/** Evaluates what component.yaml files say in expressions; a fault names file, line and key. */
export class ComponentScope {
  readonly #engine = new TemplateEngine();
  readonly #spec: Record<string, unknown>;

  constructor(spec: PlatformSpec) {
    this.#spec = specContext(spec);
  }

  /** What an expression says; absent expressions are true. */
  holds(
    item: LibraryComponent,
    key: PropertyKey[],
    expression: string | undefined,
    parameters: Record<string, unknown>,
    row: Record<string, unknown> = {},
  ): boolean {
    return expression === undefined
      ? true
      : Boolean(this.#evaluate(item, key, expression, parameters, row));
  }

  number(
    item: LibraryComponent,
    key: PropertyKey[],
    expression: number | string,
    parameters: Record<string, unknown>,
  ): number {
    const value =
      typeof expression === 'number'
        ? expression
        : this.#evaluate(item, key, expression, parameters);
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
      throw faultAt(item, key, `gives ${String(value)}, which is no amount`);
    }
    return value;
  }

  /** Renders a text for people: nothing is quoted, and missing values are faults. */
  text(
    item: LibraryComponent,
    key: PropertyKey[],
    source: string,
    parameters: Record<string, unknown>,
  ): string {
    return this.#attempt(item, key, () =>
      this.#engine
        .renderText(source, { spec: this.#spec, parameters })
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim(),
    );
  }

  /** Gives a value of any kind; one that is missing is a fault. */
  value(
    item: LibraryComponent,
    key: PropertyKey[],
    expression: string,
    parameters: Record<string, unknown>,
  ): unknown {
    const value = this.#evaluate(item, key, expression, parameters);
    if (value === undefined || value === null) {
      throw faultAt(item, key, 'has no value');
    }
    return value;
  }

  #evaluate(
    item: LibraryComponent,
    key: PropertyKey[],
    expression: string,
    parameters: Record<string, unknown>,
    row: Record<string, unknown> = {},
  ): unknown {
    return this.#attempt(item, key, () =>
      this.#engine.evaluate(expression, {
        spec: this.#spec,
        parameters: withoutReservedKeys(parameters),
        ...withoutReservedKeys(row),
      }),
    );
  }

  #attempt<T>(item: LibraryComponent, key: PropertyKey[], work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof TemplateSourceError) {
        throw faultAt(item, key, error.message);
      }
      throw error;
    }
  }
}

/** A fault at a key of a component.yaml. */
export function faultAt(
  item: LibraryComponent,
  key: PropertyKey[],
  message: string,
): TemplateFaultError {
  const { name }: ComponentDefinition = item.definition;
  return new TemplateFaultError([
    {
      file: `components/${name}/component.yaml`,
      line: item.lineOf(key),
      component: name,
      message: `${key.join('.')}: ${message}`,
    },
  ]);
}
