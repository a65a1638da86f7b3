import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';

const template = path.resolve(__dirname, '../../../templates/account-baseline');
const golden = path.join(template, 'golden');
const cases = readdirSync(golden);

/** Input of the template's own step, with the values of a case instead of its parameters. */
async function renderCase(name: string): Promise<string> {
  const entity = parse(
    readFileSync(path.join(template, 'template.yaml'), 'utf8'),
  );
  const { input } = entity.spec.steps.find(
    (step: { action: string }) => step.action === 'fetch:template',
  );
  const values = parse(
    readFileSync(path.join(golden, name, 'values.yaml'), 'utf8'),
  );
  // Every value that the step hands over is given here, and no other.
  expect(Object.keys(values).sort()).toEqual(Object.keys(input.values).sort());
  const workspacePath = mkdtempSync(path.join(tmpdir(), 'account-baseline-'));
  const action = createFetchTemplateAction({
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    reader: mockServices.urlReader.mock(),
  });
  await action.handler({
    ...createMockActionContext({
      input: { ...input, values },
      workspacePath,
      templateInfo: {
        entityRef: 'template:default/eks-account-baseline',
        baseUrl: pathToFileURL(path.join(template, 'template.yaml')).href,
      },
    }),
    createTemporaryDirectory: async () =>
      mkdtempSync(path.join(tmpdir(), 'account-baseline-')),
  } as never);
  return workspacePath;
}

function read(directory: string) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        path: path.relative(directory, file).split(path.sep).join('/'),
        content: readFileSync(file, 'utf8'),
        executable: (statSync(file).mode & 0o100) !== 0,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe('templates/account-baseline', () => {
  it.each(cases)('renders %s as recorded', async name => {
    const workspace = await renderCase(name);
    const rendered = path.join(golden, name, 'rendered');
    if (process.env.UPDATE_GOLDEN === '1') {
      rmSync(rendered, { recursive: true, force: true });
      mkdirSync(rendered, { recursive: true });
      await cp(workspace, rendered, { recursive: true });
    }
    const files = read(workspace);
    expect(files).toEqual(read(rendered));
    for (const { path: file, content } of files) {
      expect({ file, rest: /\$\{\{|\{%/.test(content) }).toEqual({
        file,
        rest: false,
      });
      // Mocked accounts of tests: one digit, twelve times.
      expect({
        file,
        account: content.replace(/(\d)\1{11}/g, '').match(/\b\d{12}\b/),
      }).toEqual({ file, account: null });
    }
  });

  it('makes roles of pipelines only where pipelines apply', () => {
    const has = (name: string) =>
      existsSync(
        path.join(golden, name, 'rendered/infra/account/pipelines.tf'),
      );
    expect(cases.filter(has)).toEqual(['github', 'gitlab']);
  });
});
