import { AwsError } from '../AwsRequest';
import type { QueryParameters } from '../QueryParameters';
import type { XmlContent } from '../xml';

/** A fact with the values that filters compare, by their names. */
export interface Filterable {
  /** What an id parameter names. */
  id: string;
  fields: Record<string, string | undefined>;
  tags?: Record<string, string>;
  xml: XmlContent;
}

/** One page of what ids and filters of a request select, under the name of its set. */
export function answerSet(
  parameters: QueryParameters,
  items: Filterable[],
  names: { set: string; ids: string; absent: string },
): XmlContent {
  const ids = parameters.list(names.ids);
  const absent = ids.find(id => !items.some(each => each.id === id));
  if (absent !== undefined) {
    throw new AwsError(400, names.absent, `The ID '${absent}' does not exist`);
  }
  const filters = parameters.filters();
  const selected = items.filter(
    item =>
      (ids.length === 0 || ids.includes(item.id)) &&
      filters.every(({ name, matches }) => valuesOf(item, name).some(matches)),
  );
  const [start, size] = parameters.page('MaxResults', 'NextToken', 1000);
  const end = start + size;
  return {
    [names.set]: {
      item: selected.slice(start, end).map(({ xml }) => xml),
    },
    nextToken: end < selected.length ? end : undefined,
  };
}

function valuesOf({ fields, tags = {} }: Filterable, name: string): string[] {
  if (name === 'tag-key') {
    return Object.keys(tags);
  }
  const value = name.startsWith('tag:') ? tags[name.slice(4)] : fields[name];
  return value === undefined ? [] : [value];
}

/** Tags as EC2 writes them. */
export function tagSet(tags: Record<string, string>): XmlContent {
  return {
    item: Object.entries(tags).map(([key, value]) => ({ key, value })),
  };
}
