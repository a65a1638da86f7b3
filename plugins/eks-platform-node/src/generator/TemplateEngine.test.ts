import { TemplateEngine, TemplateSourceError } from './TemplateEngine';

const context = {
  spec: {
    name: 'checkout',
    description: 'a: b # c',
    none: null,
    list: ['a', 'b'],
    versions: { 'cert-manager': '1.21.2' },
    pools: [
      { name: 'default', taints: [] },
      { name: 'gpu', taints: ['x'] },
    ],
  },
};

function faultsOf(source: string) {
  try {
    new TemplateEngine().render(source, context);
  } catch (error) {
    if (error instanceof TemplateSourceError) {
      return error.faults;
    }
    throw error;
  }
  return [];
}

describe('TemplateEngine', () => {
  const engine = new TemplateEngine();

  it.each([
    ['name: ${{ spec.name }}', 'name: checkout'],
    ['d: ${{ spec.description | yamlValue }}', 'd: "a: b # c"'],
    ['v: ${{ spec.versions["cert-manager"] }}', 'v: 1.21.2'],
    [
      '{% for pool in spec.pools %}\n- ${{ pool.name }}\n{% endfor %}\n',
      '- default\n- gpu\n',
    ],
    ['x\n  {% if spec.none %}\n  y\n  {% endif %}\nz\n', 'x\nz\n'],
    ['${{- spec.name -}}  .', 'checkout.'],
    ['{% raw %}${{ github.sha }}{% endraw %}', '${{ github.sha }}'],
    ['{# note #}${VAR} %{ if } {{ helm }}', '${VAR} %{ if } {{ helm }}'],
    ['${{ "}}" | yamlValue }}', '"}}"'],
    ['${{ spec.list | join(", ") }}', 'a, b'],
    ['{% set n = spec.name %}${{ n }}', 'checkout'],
    ['{% macro m(a) %}[${{ a }}]{% endmacro %}${{ m("z") | hcl }}', '"[z]"'],
    ['${{ spec.list | length }}', '2'],
    ['${{ spec.pools | pluck("name") | join(", ") }}', 'default, gpu'],
    ['${{ spec.pools | where("name", "gpu") | length }}', '1'],
    ['${{ ["a", "x"] | without(spec.list) | join(", ") }}', 'x'],
    ['${{ spec.pools | selectattr("name") | length }}', '2'],
    ['${{ spec.pools | rejectattr("none") | length }}', '2'],
  ])('renders %j', (source, expected) => {
    expect(engine.render(source, context)).toBe(expected);
  });

  it.each([
    ['a\nb: ${{ spec.nmae }}', 2, '"spec" has no "nmae"'],
    [
      'a\n\n{% if spec.list and spec.typo.deep %}x{% endif %}',
      3,
      '"spec" has no "typo"',
    ],
    [
      '{% for p in spec.pools %}\n{% if p.tiants %}x{% endif %}{% endfor %}',
      2,
      '"p" has no "tiants"',
    ],
    [
      '{% for p in spec.pools %}{% endfor %}\n${{ p.name }}',
      2,
      '"p" is not defined',
    ],
    ['\n${{ nothing }}', 2, '"nothing" is not defined'],
    ['\n${{ spec.none }}', 2, 'spec.none has no value'],
    [
      '\n${{ spec.pools }}',
      2,
      'spec.pools is not text; write it with hcl, yamlValue or a loop',
    ],
    [
      '\n\nd: ${{ spec.description }}',
      3,
      'spec.description holds text that needs quotes; end it with | hcl, | yamlValue, | shell or | markdown',
    ],
    [
      '${{ spec.versions[spec.name] }}',
      1,
      'spec.versions[spec.name] has no value',
    ],
    ['\n{% if spec.name', 2, expect.stringContaining('block tag')],
    ['\n${{ spec.name | nofilter }}', 2, expect.stringContaining('nofilter')],
  ])('refuses %j', (source, line, message) => {
    expect(faultsOf(source)).toEqual([{ line, message }]);
  });

  it('evaluates conditions of components', () => {
    expect(engine.evaluate('spec.list | length > 1', context)).toBe(true);
    expect(() => engine.evaluate('spec.gpu', context)).toThrow(
      '"spec" has no "gpu"',
    );
  });

  it('refuses a test that it would leave out', () => {
    expect(
      faultsOf('${{ spec.pools | selectattr("name", "in", ["gpu"]) }}'),
    ).toEqual([
      { line: 1, message: expect.stringContaining("where('name', value)") },
    ]);
  });
});
