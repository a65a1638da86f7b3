import { InputError } from '@backstage/errors';
import {
  MOST_TABLE_PAGE_ROWS,
  TABLE_PAGE_ROWS,
  type TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Request } from 'express';
import { z } from 'zod';

const several = z
  .union([z.string().max(300), z.array(z.string().max(300)).max(50)])
  .optional()
  .transform(value => [value ?? []].flat());

const querySchema = z.strictObject({
  sort: z.string().max(300).optional(),
  filter: several,
  text: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_TABLE_PAGE_ROWS).optional(),
  cursor: z.string().max(2_000).optional(),
});

/** `?sort=-cpu,name&filter=pool=gpu&text=ip-10&limit=50&cursor=…` of any table. */
export function parseTableQuery(query: Request['query']): TableQuery {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `Query ${issue.path.join('.') || 'of a table'}: ${issue.message}`,
      parsed.error,
    );
  }
  const { sort, filter, limit, text, cursor } = parsed.data;
  return {
    sort: (sort ?? '').split(',').filter(Boolean).map(parseSort),
    filters: parseFilters(filter),
    limit: limit ?? TABLE_PAGE_ROWS,
    text,
    cursor,
  };
}

function parseSort(text: string): TableQuery['sort'][number] {
  const descending = text.startsWith('-');
  return { column: descending ? text.slice(1) : text, descending };
}

function parseFilters(texts: string[]): TableQuery['filters'] {
  const filters = new Map<string, string[]>();
  for (const text of texts) {
    const end = text.indexOf('=');
    if (end < 1) {
      throw new InputError(
        `Query filter is "${text}": expected column=value, such as pool=gpu`,
      );
    }
    const column = text.slice(0, end);
    filters.set(column, [...(filters.get(column) ?? []), text.slice(end + 1)]);
  }
  return Object.fromEntries(filters);
}
