// Packs the packages as they would be published and installs them into fresh apps by the lines of the README, and nothing else.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Visitor } from './stranger/browser.mjs';
import { strangerConfig, strangerEnvironment } from './stranger/config.mjs';
import { FreshApp } from './stranger/FreshApp.mjs';
import { packPackages } from './stranger/packPackages.mjs';
import { startPackRegistry } from './stranger/packRegistry.mjs';
import { Backend } from './stranger/questions.mjs';
import {
  addLegacyTab,
  addPackages,
  prepareApp,
  wireBackend,
} from './stranger/wireApp.mjs';
import { ROOT } from './tooling/root.mjs';
import { main, Refusal, step } from './tooling/terminal.mjs';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'eks-platform-stranger-'));
const PORTS = {
  app: 3400,
  backend: 7407,
  aws: 7411,
  kubernetes: 7412,
  git: 7413,
  dns: 7414,
};
const START_LIMIT_MS = 240_000;

const results = { passed: 0, failed: 0 };

await main(async () => {
  const packages = packPackages(path.join(FOLDER, 'packs'));
  for (const { name, bytes } of packages) {
    console.log(`  ${name} ${Math.round(bytes / 1024)} KB`);
  }
  const registry = await startPackRegistry(path.join(FOLDER, 'packs'));
  const simulator = startSimulator();
  // Ctrl-C leaves nothing behind.
  process.once('exit', () => endGroup(simulator));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => process.exit(1));
  }
  try {
    for (const legacy of [false, true]) {
      await inFreshApp({ registry: registry.url, legacy });
    }
  } finally {
    registry.stop();
    endGroup(simulator);
  }
  if (results.failed === 0) {
    // Two apps are 4 GB in many files: nobody waits for it.
    spawn('rm', ['-rf', FOLDER], { detached: true, stdio: 'ignore' }).unref();
  } else {
    console.log(`The apps and their logs are in ${FOLDER}`);
  }
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exitCode = results.failed === 0 ? 0 : 1;
});

/** Installs, builds and walks one app; what fails ends the walk of that app. */
async function inFreshApp({ registry, legacy }) {
  const kind = legacy ? 'old frontend system' : 'new frontend system';
  let app;
  let running;
  try {
    await check(`${kind}: create-app`, async () => {
      app = await FreshApp.create({
        folder: path.join(FOLDER, legacy ? 'old' : 'new'),
        legacy,
      });
      prepareApp(app, registry);
    });
    await check(`${kind}: the README's commands install`, () =>
      addPackages(app),
    );
    await check(`${kind}: the README's code type-checks`, () => {
      wireBackend(app);
      if (legacy) {
        addLegacyTab(app);
      }
      return app.shell('yarn tsc');
    });
    await check(`${kind}: it builds`, () => app.shell('yarn build:all'));
    app.write('app-config.stranger.yaml', strangerConfig(PORTS));
    running = app.start(
      'yarn start --config ../../app-config.yaml --config ../../app-config.stranger.yaml',
      strangerEnvironment(PORTS),
    );
    await walk({ kind, legacy, app });
  } catch (error) {
    console.error(error.message);
  } finally {
    endGroup(running);
  }
}

async function walk({ kind, legacy }) {
  const backend = await check(`${kind}: it boots`, () =>
    Backend.ready(`http://localhost:${PORTS.backend}`, {
      limitMs: START_LIMIT_MS,
    }),
  );
  await check(`${kind}: the view of a cluster is live`, () =>
    backend.eventually(
      'eks-platform/clusters/resource/default/bluesky/view',
      'the view is healthy',
      view => view.verdict?.word === 'healthy',
    ),
  );
  await check(`${kind}: the template makes a platform`, () =>
    makePlatform(backend, legacy ? 'older' : 'newer'),
  );
  const visitor = await Visitor.enter(`http://localhost:${PORTS.app}`);
  try {
    await check(`${kind}: the Cluster tab renders`, () =>
      visitor.sees(
        '/catalog/default/resource/bluesky/cluster',
        ['Healthy', 'Ingress & certificates'],
        path.join(FOLDER, `${legacy ? 'old' : 'new'}-tab.png`),
      ),
    );
    if (!legacy) {
      await check(`${kind}: the form renders`, () =>
        visitor.sees(
          '/create/templates/default/eks-platform',
          ['What do you want to run?', 'GitOps platform'],
          path.join(FOLDER, 'new-form.png'),
        ),
      );
    }
    await check(`${kind}: no uncaught error in the browser`, () => {
      if (visitor.errors.length > 0) {
        throw new Error(visitor.errors.join('\n'));
      }
    });
  } finally {
    await visitor.leave();
  }
}

async function makePlatform(backend, name) {
  await backend.eventually(
    'catalog/entities/by-name/template/default/eks-platform',
    'the template is in the catalog',
    entity => entity.kind === 'Template',
  );
  const { id } = await backend.ask('scaffolder/v2/tasks', {
    method: 'POST',
    body: JSON.stringify({
      templateRef: 'template:default/eks-platform',
      values: {
        preset: 'gitops-platform',
        name,
        owner: 'group:default/guests',
        repoUrl: `localhost:${PORTS.git}?owner=platforms&repo=${name}`,
        account: 'sandbox',
        // The guest of a new app has no address that could be suggested.
        ingress: {
          entry: 'traefik',
          reach: 'public',
          domain: 'sandbox.acme.dev',
          certificates: 'letsencrypt',
          email: 'team@acme.dev',
        },
        components: { budget: { parameters: { email: 'team@acme.dev' } } },
      },
    }),
  });
  const task = await backend.eventually(
    `scaffolder/v2/tasks/${id}`,
    'the task has ended',
    ({ status }) => status === 'completed' || status === 'failed',
    { limitMs: 120_000 },
  );
  if (task.status === 'failed') {
    const events = await backend.ask(
      `scaffolder/v2/tasks/${id}/events?after=0`,
    );
    throw new Refusal(...events.map(event => event.body.message).slice(-12));
  }
  await backend.eventually(
    `catalog/entities/by-name/resource/default/${name}`,
    'the platform is in the catalog',
    entity => entity.kind === 'Resource',
  );
}

async function check(title, work) {
  try {
    const result = await step(title, work);
    results.passed += 1;
    return result;
  } catch (error) {
    results.failed += 1;
    throw error;
  }
}

function startSimulator() {
  return spawn(
    path.join(ROOT, 'yarnw'),
    ['workspace', 'fleet-simulator', 'start'],
    {
      cwd: ROOT,
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        EKS_SIMULATOR_AWS_PORT: String(PORTS.aws),
        EKS_SIMULATOR_KUBERNETES_PORT: String(PORTS.kubernetes),
        EKS_SIMULATOR_GIT_PORT: String(PORTS.git),
        EKS_SIMULATOR_DNS_PORT: String(PORTS.dns),
      },
    },
  );
}

// They keep nothing that could be lost.
function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It never started or has ended by itself.
  }
}
