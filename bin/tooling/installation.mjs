import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { installFailure } from './installFailure.mjs';
import { hasOwnNode } from './machine.mjs';
import { runLogged } from './runLogged.mjs';
import { ROOT, STATE } from './root.mjs';
import { step } from './terminal.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.eks-platform-installed');
const LOG = path.join(STATE, 'install.log');

/** Whether node_modules are those of the present lock file and manifests. */
export function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Installs Node where the machine's own does not fit, and all packages; nothing when that was done before. */
export async function install() {
  mkdirSync(STATE, { recursive: true });
  if (!hasOwnNode() && !hasLocalNode()) {
    await step('Installing Node 24 into tools/node', () =>
      logged('npm', [
        ...['ci', '--prefix', 'tools/node'],
        ...['--ignore-scripts', '--no-audit', '--no-fund'],
      ]),
    );
  }
  if (!isInstalled()) {
    await step('Installing packages, 1 to 2 minutes the first time', () =>
      logged(path.join(ROOT, 'yarnw'), ['install', '--immutable'], {
        YARN_NPM_REGISTRY_SERVER: registry(),
      }),
    );
    writeFileSync(STAMP, fingerprint());
  }
}

// npm ci would delete a Node that a running demo uses, so it runs only when the version differs.
function hasLocalNode() {
  const node = path.join(ROOT, 'tools/node/node_modules/.bin/node');
  const { optionalDependencies } = JSON.parse(
    readFileSync(path.join(ROOT, 'tools/node/package.json'), 'utf8'),
  );
  const { stdout } = spawnSync(node, ['-v'], { encoding: 'utf8' });
  return Object.values(optionalDependencies).some(
    version => stdout?.trim() === `v${version}`,
  );
}

async function logged(command, args, env = {}) {
  const { code, output } = await runLogged(command, args, { log: LOG, env });
  if (code !== 0) {
    throw installFailure(output, LOG);
  }
}

// Yarn does not read .npmrc, where a company's mirror is usually set.
function registry() {
  if (process.env.YARN_NPM_REGISTRY_SERVER) {
    return process.env.YARN_NPM_REGISTRY_SERVER;
  }
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
  });
  return stdout?.trim() || 'https://registry.npmjs.org/';
}

function fingerprint() {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch}`);
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(ROOT, folder)).map(name =>
      path.join(folder, name, 'package.json'),
    ),
  );
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json', ...manifests];
  for (const file of files.filter(name => existsSync(path.join(ROOT, name)))) {
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}
