import { execFileSync } from 'node:child_process';
import { parse as parseHcl } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { hcl, markdown, shell, yamlValue } from '.';

/** Text that ends quotes, begins templates, breaks lines or changes its type. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'$ { } % " \' \\ ` # : - ! & * ? | > @ ~ no 1.36 0x1F 1e3 null .inf 2026-11-21 <<'.split(
          ' ',
        ),
        '${',
        '%{',
        '$${',
        '${{ spec.name }}',
        '\n',
        '\r\n',
        '\t',
        '\0',
        '\u0007',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\ud800',
        '---\n',
        '$(id)',
        ' ',
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join('')),
);

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

describe('yamlValue', () => {
  it('round-trips any text, on one line, under YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(hostile, text => {
        const line = `a: ${yamlValue(text)}\nb: 1\n`;
        expect(line.split('\n')).toHaveLength(3);
        for (const version of ['1.1', '1.2'] as const) {
          expect(parseYaml(line, { version })).toEqual({
            a: wellFormed(text),
            b: 1,
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('round-trips collections', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), value => {
        // JSON has no negative zero.
        const plain = JSON.parse(JSON.stringify(value));
        expect(parseYaml(`a: ${yamlValue(plain)}`).a).toEqual(plain);
      }),
    );
  });

  it.each([
    ['a.b/c-d', 'a.b/c-d'],
    ['no', '"no"'],
    ['1.36', '"1.36"'],
    ['', '""'],
    [['a', 'b c'], '[a, "b c"]'],
    [{ 'x y': 1 }, '{ "x y": 1 }'],
    [undefined, 'null'],
  ])('writes %j as %s', (value, expected) => {
    expect(yamlValue(value)).toBe(expected);
  });
});

describe('hcl', () => {
  it.each([
    ['${a}', '"$${a}"'],
    ['%{a}', '"%%{a}"'],
    ['$${a}', '"\\u0024\\u0024{a}"'],
    ['$a{', '"$a{"'],
    ['a"\\\n\u0007', '"a\\"\\\\\\n\\u0007"'],
    [['a', 1, true, null], '["a", 1, true, null]'],
    [{ a: 1, 'b.c': {} }, '{ a = 1, "b.c" = {} }'],
  ])('writes %j', (value, expected) => {
    expect(hcl(value)).toBe(expected);
  });

  it('stays one literal string whatever the text is', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async text => {
        const source = `a = ${hcl(text)}\nb = 1\n`;
        expect(source.split('\n')).toHaveLength(3);
        const { a, b } = await parseHcl('x.tf', source);
        expect(b).toBe(1);
        // The parser keeps templates as written: undone, the text is the one we began with.
        const read = String(a).replace(/([$%])\1\{/g, '$1{');
        expect(read.normalize('NFC').replace(/[$%]+\{/g, '{')).toBe(
          wellFormed(text)
            .normalize('NFC')
            .replace(/[$%]+\{/g, '{'),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('shell', () => {
  it('gives the shell the same text', () => {
    const texts = fc
      .sample(hostile, 60)
      .map(text => wellFormed(text).replaceAll('\0', ''));
    const script = texts
      .map(text => `printf '%s\\0' ${shell(text)}`)
      .join('\n');
    const answer = execFileSync('/bin/sh', ['-c', script], {
      encoding: 'utf8',
    });
    expect(answer.split('\0').slice(0, -1)).toEqual(texts);
  });

  it('refuses what has no word', () => {
    expect(() => shell('a\0b')).toThrow('NUL');
    expect(() => shell(['a'])).toThrow('Only text and numbers');
  });
});

describe('markdown', () => {
  it('keeps any text on one line and without markup', () => {
    fc.assert(
      fc.property(hostile, text => {
        const written = markdown(text);
        expect(written).not.toMatch(/[\n\r]/);
        expect(written.replace(/\\./g, '')).not.toMatch(/[`*_<>[\]#|]/);
      }),
    );
  });
});
