import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { hasOwnNode } from '../tooling/machine.mjs';
import { ROOT } from '../tooling/root.mjs';
import { Refusal } from '../tooling/terminal.mjs';

/** The create-app of Backstage 1.55. */
const CREATE_APP = '@backstage/create-app@0.9.2';

/** The Node that Backstage supports: the machine's own, or the one of this checkout. */
const NODE_FOLDER = hasOwnNode()
  ? path.dirname(process.execPath)
  : path.join(ROOT, 'tools', 'node', 'node_modules', '.bin');

/** An app as a company has it: made by create-app, with nothing of this repository in it. */
export class FreshApp {
  #folder;
  #bin;
  #log;

  /** `legacy`: of the old frontend system. `folder` is new; logs go to `<folder>.log`. */
  static async create({ folder, legacy = false }) {
    const app = new FreshApp(folder);
    await app.#run('npx', [
      ...['--yes', '--prefer-offline', CREATE_APP, '--skip-install'],
      ...['--path', folder, ...(legacy ? ['--legacy'] : [])],
    ]);
    return app;
  }

  constructor(folder) {
    this.#folder = folder;
    this.#log = `${folder}.log`;
    this.#bin = `${folder}.bin`;
    writeFileSync(this.#log, '');
    mkdirSync(this.#bin, { recursive: true });
    // create-app and its scripts want a `yarn` on the path: this checkout's, with the Node it runs on.
    const yarn = path.join(this.#bin, 'yarn');
    writeFileSync(yarn, `#!/bin/sh\nexec '${ROOT}/yarnw' "$@"\n`);
    chmodSync(yarn, 0o755);
  }

  path(...names) {
    return path.join(this.#folder, ...names);
  }

  /** Rewrites a file of the app. */
  edit(name, change) {
    const file = this.path(name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  editJson(name, change) {
    this.edit(name, text => {
      const content = JSON.parse(text);
      change(content);
      return `${JSON.stringify(content, null, 2)}\n`;
    });
  }

  write(name, content) {
    writeFileSync(this.path(name), content);
  }

  /** Runs lines of shell in the app's folder; a failing one shows the end of its output. */
  shell(script) {
    return this.#run('sh', ['-euc', script], this.#folder);
  }

  /** Starts a program of the app in a process group of its own. */
  start(script, env) {
    const log = openSync(this.#log, 'a');
    const child = spawn('sh', ['-euc', script], {
      cwd: this.#folder,
      env: this.#environment(env),
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    return child;
  }

  get log() {
    return this.#log;
  }

  async #run(command, args, cwd = path.dirname(this.#folder)) {
    const log = openSync(this.#log, 'a');
    const child = spawn(command, args, {
      cwd,
      env: this.#environment(),
      stdio: ['pipe', log, log],
    });
    closeSync(log);
    // create-app asks for a name.
    child.stdin.end(`${path.basename(this.#folder)}\n`);
    const [code] = await once(child, 'close');
    if (code !== 0) {
      const end = readFileSync(this.#log, 'utf8').split('\n').slice(-40);
      throw new Refusal(`${command} ${args.join(' ')} failed:`, ...end);
    }
  }

  #environment(more = {}) {
    return {
      ...process.env,
      PATH: [this.#bin, NODE_FOLDER, process.env.PATH].join(path.delimiter),
      ...more,
    };
  }
}
