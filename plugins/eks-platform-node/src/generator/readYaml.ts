import { LineCounter, isMap, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { TemplateFaultError } from './TemplateFault';
import type { TemplateFault } from './TemplateFault';

/** Parses a YAML file of the library; each fault names file and line. */
export function readYaml<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
): z.output<S> {
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
  return result.data;
}

// A missing key has no place of its own: the line is that of the nearest thing around it.
function lineOf(
  document: Document,
  path: PropertyKey[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find(item => String(item.key) === String(key))
      : undefined;
    const node = isNode(pair?.key)
      ? pair.key
      : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return lines.linePos(node.range[0]).line;
    }
  }
  return 1;
}
