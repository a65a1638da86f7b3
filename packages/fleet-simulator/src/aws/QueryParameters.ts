import { AwsError } from './AwsRequest';

/** The form of a query request; lists are numbered, with `.member` between in one of the two dialects. */
export class QueryParameters {
  readonly #form: URLSearchParams;

  constructor(body: Buffer) {
    this.#form = new URLSearchParams(body.toString());
  }

  get action(): string {
    return this.#form.get('Action') ?? '';
  }

  text(name: string): string | undefined {
    return this.#form.get(name) ?? undefined;
  }

  /** Page size and start of a paged call; tokens are offsets. */
  page(size: string, token: string, most: number): [number, number] {
    const limit = Number(this.text(size) ?? most);
    const start = Number(this.text(token) ?? 0);
    if (!(limit >= 1) || !Number.isInteger(start)) {
      throw new AwsError(
        400,
        'InvalidParameterValue',
        `${limit >= 1 ? token : size} is not valid.`,
      );
    }
    return [start, Math.min(limit, most)];
  }

  list(name: string): string[] {
    const values: string[] = [];
    for (let index = 1; ; index++) {
      const value =
        this.#form.get(`${name}.${index}`) ??
        this.#form.get(`${name}.member.${index}`);
      if (value === null) {
        return values;
      }
      values.push(value);
    }
  }

  /** EC2's filters: each names a field and values with wildcards. */
  filters(): { name: string; matches(value: string): boolean }[] {
    const filters: { name: string; matches(value: string): boolean }[] = [];
    for (let index = 1; ; index++) {
      const name = this.text(`Filter.${index}.Name`);
      if (name === undefined) {
        return filters;
      }
      const patterns = this.list(`Filter.${index}.Value`).map(wildcards);
      filters.push({
        name,
        matches: value => patterns.some(pattern => pattern.test(value)),
      });
    }
  }
}

function wildcards(text: string): RegExp {
  const escaped = text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${escaped.replace(/\*/g, '.*').replace(/\?/g, '.')}$`,
    's',
  );
}
