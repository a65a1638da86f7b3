import { createTemplateRenderer, TemplateRenderError } from 'nunjitsu';
import type {
  TemplateContext,
  TemplateRenderer,
  TemplateValue,
} from 'nunjitsu';
import { lookupChains } from './lookupChains';
import { checkLookups } from './checkLookups';
import { hcl, markdown, shell, yamlValue } from './quoting';
import { isQuoted, requiredValue } from './requiredValue';
import { ROW_FILTERS } from './rowFilters';
import { findTags } from './TemplateTag';

/** Why a source cannot be rendered. */
export class TemplateSourceError extends Error {
  readonly name = 'TemplateSourceError';

  constructor(readonly faults: { line?: number; message: string }[]) {
    super(faults.map(fault => fault.message).join('; '));
  }
}

/** Renders single sources; a missing value and an unquoted text are errors that name the line. */
export class TemplateEngine {
  readonly #renderer: TemplateRenderer;

  constructor() {
    this.#renderer = createTemplateRenderer({
      trimBlocks: true,
      lstripBlocks: true,
      filters: {
        hcl: value => hcl(value),
        yamlValue: value => yamlValue(value),
        shell: value => shell(value),
        markdown: value => markdown(value),
        ...ROW_FILTERS,
        requiredValue: (value, code, quoted) =>
          requiredValue(value, String(code), quoted === true),
      },
    });
  }

  /** Renders text. */
  render(source: string, context: Record<string, unknown>): string {
    return this.#run(source, context, guarded =>
      this.#renderer.render(guarded, context as TemplateContext),
    );
  }

  /** Renders text that people read: it needs no quotes, only values. */
  renderText(source: string, context: Record<string, unknown>): string {
    return this.#run(
      source,
      context,
      guarded => this.#renderer.render(guarded, context as TemplateContext),
      true,
    );
  }

  /** Gives the value of an expression over the context, without delimiters. */
  evaluate(
    expression: string,
    context: Record<string, unknown>,
  ): TemplateValue | undefined {
    const source = `\${{ ${expression} }}`;
    return this.#run(source, context, () =>
      this.#renderer.renderValue(
        source,
        usedOf(context, expression) as TemplateContext,
      ),
    );
  }

  #run<T>(
    source: string,
    context: Record<string, unknown>,
    work: (guarded: string) => T,
    isPlain = false,
  ): T {
    const faults = checkLookups(source, context);
    if (faults.length > 0) {
      throw new TemplateSourceError(faults);
    }
    try {
      return work(guardOutputs(source, isPlain));
    } catch (error) {
      if (error instanceof TemplateRenderError) {
        throw new TemplateSourceError([
          { line: error.line, message: wordingOf(error.message) },
        ]);
      }
      throw error;
    }
  }
}

/** The part of a context that an expression looks at: the engine copies all that it is given, for every expression again. */
function usedOf(
  context: Record<string, unknown>,
  expression: string,
): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const { root, keys } of lookupChains(expression)) {
    const value = context[root];
    const [key] = keys;
    if (!Object.hasOwn(context, root)) {
      continue;
    }
    const isWhole =
      key === undefined ||
      typeof value !== 'object' ||
      value === null ||
      Array.isArray(value) ||
      used[root] === value;
    used[root] = isWhole
      ? value
      : {
          ...(used[root] as object),
          ...(Object.hasOwn(value, key)
            ? { [key]: (value as Record<string, unknown>)[key] }
            : {}),
        };
  }
  return used;
}

// The filter is put behind the whole expression, on its own last line, so that line numbers stay.
function guardOutputs(source: string, isPlain: boolean): string {
  let guarded = '';
  let position = 0;
  for (const tag of findTags(source)) {
    if (tag.kind === 'output' && !tag.code.includes('caller(')) {
      const code = JSON.stringify(tag.code.trim().replace(/\s+/g, ' '));
      guarded += `${source.slice(position, tag.start)} (${
        tag.code
      }) | requiredValue(${code}, ${isPlain || isQuoted(tag.code)}) `;
      position = tag.end;
    }
  }
  return guarded + source.slice(position);
}

function wordingOf(message: string): string {
  return message
    .replace(/^Template error at line \d+, column \d+: /, '')
    .replace(/^Template filter "[^"]*" failed: /, '');
}
