import { lookupChains } from './lookupChains';
import type { LookupChain } from './lookupChains';
import { findTags } from './TemplateTag';

/** Everything that a name may stand for; undefined when only the rendering knows. */
type Binding = unknown[] | undefined;
type Scope = Map<string, Binding>;

/** Parameters by component: one that is not chosen is not there. */
const OPTIONS = 'spec.options';

const GLOBALS = ['loop', 'range', 'cycler', 'joiner', 'caller', 'super'];

/**
 * Finds names and members that do not exist.
 *
 * The engine takes them for empty text in an output and for false in a condition; the first is also caught while rendering, the second
 * only here.
 */
export function checkLookups(
  source: string,
  context: Record<string, unknown>,
): { line: number; message: string }[] {
  const faults: { line: number; message: string }[] = [];
  const scopes: Scope[] = [
    new Map<string, Binding>([
      ...GLOBALS.map((name): [string, Binding] => [name, undefined]),
      ...Object.entries(context).map(([name, value]): [string, Binding] => [
        name,
        [value],
      ]),
    ]),
  ];
  const find = (name: string) =>
    scopes.findLast(scope => scope.has(name)) ?? undefined;

  const check = (code: string, line: number) => {
    for (const chain of lookupChains(code)) {
      const message = faultOf(chain, find(chain.root));
      if (message) {
        faults.push({ line: line + chain.line, message });
      }
    }
  };

  for (const tag of findTags(source)) {
    const [, word, rest] = /^\s*(\w*)([^]*)$/.exec(tag.code)!;
    if (tag.kind === 'output') {
      check(tag.code, tag.line);
    } else if (word === 'for') {
      const [, names, iterable] = /^([^]*?)\sin\s([^]*)$/.exec(rest) ?? [];
      check(iterable ?? '', tag.line);
      scopes.push(loopScope(names ?? '', iterable ?? '', find));
    } else if (word === 'macro') {
      const [, name, parameters] = /^\s*(\w+)\s*\(([^]*)\)/.exec(rest) ?? [];
      scopes.at(-1)!.set(name, undefined);
      scopes.push(
        new Map(
          (parameters ?? '')
            .split(',')
            .map(parameter => [parameter.split('=')[0].trim(), undefined]),
        ),
      );
    } else if (word === 'endfor' || word === 'endmacro') {
      scopes.pop();
    } else if (word === 'set') {
      const [, name, value] = /^\s*(\w+)\s*(?:=([^]*))?$/.exec(rest) ?? [];
      check(value ?? '', tag.line);
      scopes.at(-1)!.set(name, undefined);
    } else if (['if', 'elif', 'elseif', 'call'].includes(word)) {
      check(rest, tag.line);
    }
  }
  return faults;
}

function loopScope(
  names: string,
  iterable: string,
  find: (name: string) => Scope | undefined,
): Scope {
  const variables = names.split(',').map(name => name.trim());
  const [chain, ...others] = lookupChains(iterable);
  const known =
    chain && !chain.open && others.length === 0
      ? resolve(chain, find(chain.root)?.get(chain.root))
      : undefined;
  const lists = known?.filter(value => value !== null);
  if (variables.length === 1 && lists?.every(Array.isArray)) {
    return new Map([[variables[0], lists.flat()]]);
  }
  return new Map(variables.map(name => [name, undefined]));
}

function faultOf(
  chain: LookupChain,
  scope: Scope | undefined,
): string | undefined {
  if (!scope) {
    return `"${chain.root}" is not defined`;
  }
  let values = scope.get(chain.root);
  let path = chain.root;
  for (const key of chain.keys) {
    if (!values || !values.every(isRecord)) {
      return undefined;
    }
    if (!values.every(value => Object.hasOwn(value, key))) {
      // Templates may ask for any component; that the name exists is `make template-check`'s question.
      if (path === OPTIONS) {
        return undefined;
      }
      return `"${path}" has no "${key}"`;
    }
    values = values.map(value => value[key]);
    path = `${path}.${key}`;
  }
  return undefined;
}

function resolve(chain: LookupChain, values: Binding): Binding {
  return chain.keys.reduce<Binding>(
    (known, key) =>
      known?.every(isRecord) ? known.map(value => value[key]) : undefined,
    values,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
