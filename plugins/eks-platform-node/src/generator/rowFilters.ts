import type { TemplateFilter, TemplateValue } from 'nunjitsu';

type Value = TemplateValue | undefined;
type Row = { readonly [name: string]: TemplateValue };

/** What templates may ask of lists, beyond the filters of the engine. */
export const ROW_FILTERS: Record<string, TemplateFilter> = {
  /** One member of each row: `spec.pools | pluck('name')`. */
  pluck: (input, name) =>
    rowsOf(input).map(row => row[String(name)] ?? null) as TemplateValue,

  /** Rows whose member has this value: `spec.components | where('layer', 'apps')`. */
  where: (input, name, value) =>
    rowsOf(input).filter(row => row[String(name)] === value) as TemplateValue,

  /** Rows of which one number is greater than another: `parameters.profiles | over('cpu', 'cpuLimit')`. */
  over: (input, name, limit) =>
    rowsOf(input).filter(
      row => Number(row[String(name)]) > Number(row[String(limit)]),
    ) as TemplateValue,

  /** What is in the first list and not in the second. */
  without: (input, others) =>
    listOf(input).filter(
      value => !listOf(others).includes(value),
    ) as TemplateValue,

  selectattr: (input, name, ...test) =>
    rowsOf(input, test).filter(row => row[String(name)]) as TemplateValue,

  rejectattr: (input, name, ...test) =>
    rowsOf(input, test).filter(row => !row[String(name)]) as TemplateValue,
};

function listOf(input: Value): readonly TemplateValue[] {
  if (!Array.isArray(input)) {
    throw new Error('is for lists');
  }
  return input;
}

function rowsOf(input: Value, test: readonly Value[] = []): readonly Row[] {
  // The engine would leave the test out and look at truth only.
  if (test.length > 0) {
    throw new Error("takes no test; write where('name', value)");
  }
  return listOf(input) as readonly Row[];
}
