/*
 * Time of the generator on the fullest golden repository:
 *   render          against the stock action fetch:template, on the same files with the same templates
 *   resolve, verify against one second
 *
 * ./yarnw node --require @backstage/cli/config/nodeTransform.cjs benchmarks/generator.cjs
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const {
  createFetchTemplateAction,
} = require('@backstage/plugin-scaffolder-backend');
const { ScmIntegrations } = require('@backstage/integration');
const { ConfigReader } = require('@backstage/config');
const { parse } = require('yaml');
const node = path.join(__dirname, '../plugins/eks-platform-node/src/generator');
const {
  loadTemplateLibrary,
  renderPlatform,
  resolvePlatform,
  verifyPlatform,
} = require(node);
const { checkContext } = require(path.join(node, 'check/checkContext'));
const {
  platformAnswersSchema,
} = require('@eks-platform/backstage-plugin-eks-platform-common');

const TEMPLATE = path.join(__dirname, '../templates/eks-platform');
const RUNS = Number(process.env.RUNS ?? 7);
const MOST_RATIO = 1.2;
const MOST_SECONDS = 1;

async function main() {
  const library = await loadTemplateLibrary(TEMPLATE);
  const given = {
    ...platformAnswersSchema.parse(
      parse(
        fs.readFileSync(
          path.join(TEMPLATE, 'golden/fullest/answers.yaml'),
          'utf8',
        ),
      ),
    ),
    account: 'sandbox',
  };
  given.ingress.domain = 'sandbox.acme.dev';
  const context = checkContext(
    library,
    library.presets.find(preset => preset.id === given.preset),
    '2026-11-21',
  );
  const { spec } = resolvePlatform({ given, library, context });
  const files = renderPlatform({ library, spec });
  const tree = sameTree(files, library);
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'generator-'));
  try {
    const stock = await median(index => renderStock(tree, work, index));
    const ours = await median(index => renderOurs(tree, spec, work, index));
    const resolve = await median(() =>
      timed(() => resolvePlatform({ given, library, context })),
    );
    const verify = await median(() =>
      timed(() => verifyPlatform({ files, spec, library })),
    );
    const ratio = ours / stock;
    const seconds = (resolve + verify) / 1000;
    console.log(
      `${tree.length} files, ${
        tree.filter(file => file.isTemplate).length
      } of them templates, CPU time, median of ${RUNS}`,
    );
    console.log(
      `render ${ours.toFixed(0)} ms, stock fetch:template ${stock.toFixed(
        0,
      )} ms: ratio ${ratio.toFixed(2)} (at most ${MOST_RATIO})`,
    );
    console.log(
      `resolve ${resolve.toFixed(0)} ms + verify ${verify.toFixed(
        0,
      )} ms: ratio to one second ${seconds.toFixed(
        2,
      )} (at most ${MOST_SECONDS})`,
    );
    process.exitCode = ratio > MOST_RATIO || seconds > MOST_SECONDS ? 1 : 0;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** The repository's files; what the library renders is a template here too, with outputs that both engines know. */
function sameTree(files, library) {
  const names = new Set(
    [...library.skeleton, ...library.components.flatMap(item => item.files)]
      .filter(file => file.path.endsWith('.njk'))
      .map(file => path.basename(file.path, '.njk')),
  );
  return files.map(file => {
    const isTemplate = names.has(path.basename(file.path));
    return {
      path: isTemplate ? `${file.path}.njk` : file.path,
      isTemplate,
      content: isTemplate
        ? `{% raw %}${file.content}{% endraw %}\n${'name: ${{ NAME }}\n'.repeat(
            5,
          )}`
        : file.content,
    };
  });
}

async function renderStock(tree, work, index) {
  const template = path.join(work, `stock-template-${index}`);
  const workspace = path.join(work, `stock-${index}`);
  write(template, tree, 'values.name');
  fs.mkdirSync(workspace, { recursive: true });
  const action = createFetchTemplateAction({
    reader: {},
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
  });
  const quiet = () => {};
  return timed(() =>
    action.handler({
      input: {
        url: '.',
        targetPath: 'out',
        values: { name: 'everything' },
        templateFileExtension: true,
      },
      workspacePath: workspace,
      templateInfo: {
        entityRef: 'template:default/x',
        baseUrl: `file://${template}/template.yaml`,
      },
      logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
      output: quiet,
      createTemporaryDirectory: async () =>
        fs.mkdtempSync(path.join(work, 'temporary-')),
    }),
  );
}

async function renderOurs(tree, spec, work, index) {
  const target = path.join(work, `ours-${index}`);
  const library = {
    versions: {},
    presets: [],
    components: [],
    skeleton: tree.map(file => ({
      path: file.path,
      content: file.content.replaceAll('NAME', 'spec.name'),
      executable: false,
    })),
  };
  return timed(() => {
    write(
      target,
      renderPlatform({ library, spec: { ...spec, components: [] } }),
      '',
    );
  });
}

function write(folder, files, name) {
  for (const file of files) {
    const target = path.join(folder, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(
      target,
      name ? file.content.replaceAll('NAME', name) : file.content,
    );
  }
}

/** CPU milliseconds: what else the machine does is not counted. */
async function timed(work) {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Median of several runs; the first one warms up. */
async function median(run) {
  const times = [];
  for (let index = 0; index <= RUNS; index += 1) {
    times.push(await run(index));
  }
  const [, ...warm] = times;
  warm.sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)];
}

main();
