import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';

const READY_TIMEOUT_MS = 60_000;
const LOOK_EVERY_MS = 200;

export interface ProgramOptions {
  /** Folder with the program. */
  programs: string;
  name: string;
  /** Where its log and its temporary files lie. */
  folder: string;
  args: string[];
  env?: Record<string, string>;
  /** Asked until it says yes; without it the program is ready at once. */
  isReady?(): Promise<boolean>;
}

/** One program of a cluster; it can be killed and started again. */
export class Program {
  readonly #options: ProgramOptions;
  #child?: ChildProcess;

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  /** Resolves when it is ready; rejects with the end of its log when it ends before that. */
  async start(): Promise<void> {
    const { programs, name, folder, args, env } = this.#options;
    const log = await fs.open(this.#logFile, 'a');
    this.#child = spawn(path.join(programs, name), args, {
      stdio: ['ignore', log.fd, log.fd],
      env: { HOME: folder, TMPDIR: folder, PATH: process.env.PATH, ...env },
    });
    await log.close();
    await this.#becomeReady();
  }

  /** Without a chance to say goodbye: what a crash of its machine looks like. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise(resolve => child.once('close', resolve));
      child.kill('SIGKILL');
      await gone;
    }
  }

  get #logFile() {
    return path.join(this.#options.folder, `${this.#options.name}.log`);
  }

  async #becomeReady() {
    const { name, isReady = async () => true } = this.#options;
    const until = Date.now() + READY_TIMEOUT_MS;
    while (!(await isReady())) {
      const exit = this.#child!.exitCode;
      if (exit !== null || Date.now() > until) {
        const end = (await fs.readFile(this.#logFile, 'utf8')).slice(-2000);
        throw new Error(
          exit === null
            ? `${name} did not become ready within a minute: ${end}`
            : `${name} ended with ${exit}: ${end}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
