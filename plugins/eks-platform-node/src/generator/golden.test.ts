import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RenderedFile } from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse } from 'yaml';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { renderPlatform } from './renderPlatform';
import { resolvePlatform } from './resolvePlatform';
import { exampleContext } from './testing/exampleContext';
import { verifyPlatform } from './verify/verifyPlatform';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');
const golden = path.join(template, 'golden');
const update = process.env.UPDATE_GOLDEN === '1';

async function renderCase(name: string): Promise<RenderedFile[]> {
  const library = await loadTemplateLibrary(template);
  const given = platformAnswersSchema.parse(
    parse(readFileSync(path.join(golden, name, 'answers.yaml'), 'utf8')),
  );
  const { spec, findings } = resolvePlatform({
    given,
    library,
    context: exampleContext(library, {}, given.preset),
  });
  expect(findings.filter(finding => finding.level === 'error')).toEqual([]);
  const files = renderPlatform({ library, spec });
  const checks = await verifyPlatform({ files, spec, library });
  expect(checks.flatMap(check => check.failures)).toEqual([]);
  return files;
}

function write(directory: string, files: RenderedFile[]) {
  rmSync(directory, { recursive: true, force: true });
  for (const file of files) {
    const target = path.join(directory, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
    chmodSync(target, file.executable ? 0o755 : 0o644);
  }
}

function read(directory: string): RenderedFile[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        path: path.relative(directory, file).split(path.sep).join('/'),
        content: readFileSync(file, 'utf8'),
        executable: statSync(file).mode & 0o100 ? true : undefined,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const cases = readdirSync(golden, { withFileTypes: true })
  .filter(entry => existsSync(path.join(golden, entry.name, 'answers.yaml')))
  .map(entry => entry.name);

describe('templates/eks-platform', () => {
  it.each(cases)('renders %s as recorded', async name => {
    const files = await renderCase(name);
    const directory = path.join(golden, name, 'rendered');
    if (update) {
      write(directory, files);
    }
    const recorded = read(directory);
    expect(files.map(file => file.path)).toEqual(
      recorded.map(file => file.path),
    );
    for (const [index, file] of files.entries()) {
      expect({ ...file }).toEqual({ ...recorded[index] });
    }
  });
});
