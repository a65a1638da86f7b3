// Writes the component schemas of src/schema/openapi.yaml from the TypeScript types of -common; the rest of the file is
// written by hand. `./yarnw openapi` from the root; with --check it only says whether the file is as the types are.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import {
  AnyType,
  createFormatter,
  createParser,
  createProgram,
  SchemaGenerator,
} from 'ts-json-schema-generator';
import { parseDocument } from 'yaml';

// Nodes are those of the generator's own compiler, which may be another version than ours.
const requireHere = createRequire(import.meta.url);
const ts = createRequire(requireHere.resolve('ts-json-schema-generator'))(
  'typescript',
);

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const file = path.resolve(here, '../src/schema/openapi.yaml');
const prefix = '#/components/schemas/';

const config = {
  path: path.join(root, 'plugins/eks-platform-common/src/index.ts'),
  tsconfig: path.join(root, 'tsconfig.json'),
  type: '*',
  skipTypeCheck: true,
  topRef: true,
  expose: 'export',
  additionalProperties: false,
  encodeRefs: false,
  jsDoc: 'basic',
};

// Answers and parameters of the form are types that zod infers; the form's own check judges them, so any value passes here.
const inferred = {
  supportsNode: node =>
    ts.isCallExpression(node) ||
    (ts.isTypeReferenceNode(node) &&
      node.pos >= 0 &&
      /^(Partial<\w+Answers>|z\.(infer|output)<.*>)$/s.test(node.getText())),
  createType: () => new AnyType(),
};

const document = parseDocument(fs.readFileSync(file, 'utf8'));
const schemas = makeSchemas(rootsOf(document.toJS()));
document.setIn(['components', 'schemas'], schemas);
const text = prettier.format(document.toString({ lineWidth: 0 }), {
  ...(await prettier.resolveConfig(root)),
  parser: 'yaml',
});

if (!process.argv.includes('--check')) {
  fs.writeFileSync(file, text);
} else if (text !== fs.readFileSync(file, 'utf8')) {
  process.stderr.write('The types have changed: run ./yarnw openapi\n');
  process.exitCode = 1;
}

/** Names of the schemas that paths and responses use. */
function rootsOf({ paths, components }) {
  const { schemas: _, ...rest } = components;
  const found = JSON.stringify([paths, rest]).matchAll(
    /#\/components\/schemas\/([A-Za-z]+)/g,
  );
  return [...new Set([...found].map(([, name]) => name))].sort();
}

function makeSchemas(names) {
  const program = createProgram(config);
  const generator = new SchemaGenerator(
    program,
    createParser(program, config, parser => parser.addNodeParser(inferred)),
    createFormatter(config),
    config,
  );
  const definitions = {};
  for (const name of names) {
    Object.assign(definitions, generator.createSchema(name).definitions);
  }
  const renamed = Object.entries(definitions).map(([name, schema]) => [
    componentName(name),
    withRefs(schema),
  ]);
  return Object.fromEntries(
    renamed.sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
}

/** `Section<NodesView>` is `Section_NodesView`: component names have few characters. */
function componentName(name) {
  return name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
}

function withRefs(value) {
  if (Array.isArray(value)) {
    return value.map(withRefs);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) =>
      key === '$ref'
        ? [key, prefix + componentName(child.replace('#/definitions/', ''))]
        : [key, withRefs(child)],
    ),
  );
}
