import { LineCounter, isMap, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { TemplateFaultError } from './TemplateFault';
import type { TemplateFault } from './TemplateFault';

/** Line of a key or item, or of the nearest thing around it. */
export type LineOf = (path: PropertyKey[]) => number;

/** Parses a YAML file of the library; each fault names file and line. */
export function readYaml<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
): z.output<S> {
  return readYamlPlaces(schema, file, text).data;
}

/** The same, and where each key stands. */
export function readYamlPlaces<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
): { data: z.output<S>; lineOf: LineOf } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new TemplateFaultError(
      document.errors.map(error => ({
        file,
        line: error.linePos?.[0].line,
        message: error.message.split('\n')[0].replace(/ at line .*$/, ''),
      })),
    );
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    throw new TemplateFaultError(
      result.error.issues.map(
        (issue): TemplateFault => ({
          file,
          line: lineOf(document, issue.path, lines),
          message: [issue.path.join('.'), issue.message]
            .filter(Boolean)
            .join(': '),
        }),
      ),
    );
  }
  return {
    data: result.data,
    lineOf: path => lineOf(document, path, lines),
  };
}

// A missing key has no place of its own: the line is that of the nearest thing around it.
function lineOf(
  document: Document,
  path: PropertyKey[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const parent = document.getIn(path.slice(0, length - 1).map(indexOf), true);
    const pair = isMap(parent)
      ? parent.items.find(item => String(item.key) === String(key))
      : undefined;
    const node = isNode(pair?.key)
      ? pair.key
      : document.getIn(path.slice(0, length).map(indexOf), true);
    if (isNode(node) && node.range) {
      return lines.linePos(node.range[0]).line;
    }
  }
  return 1;
}

function indexOf(key: PropertyKey): PropertyKey {
  return /^\d+$/.test(String(key)) ? Number(String(key)) : key;
}
