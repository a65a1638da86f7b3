import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from './terminal.mjs';
import { ROOT } from './root.mjs';

const GIB = 2 ** 30;
const SUPPORTED_MAJORS = ['22', '24'];

/** Whether the machine's own Node can run Backstage; otherwise one is installed into tools/node. */
export function hasOwnNode() {
  return SUPPORTED_MAJORS.includes(process.versions.node.split('.')[0]);
}

/** Refuses a machine that lacks a program or the room for an installation. */
export function checkMachine({ isInstalled }) {
  requireProgram('git', 'The demo serves real git repositories.');
  if (!hasOwnNode()) {
    requireLocalNode();
    requireProgram('npm', 'It comes with Node; some systems package it apart.');
  }
  requireSpace(isInstalled ? 0.5 : 4.5);
}

function requireProgram(name, reason) {
  const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' });
  if (error) {
    throw new Refusal(
      `${name} is missing. ${reason}`,
      `Debian, Ubuntu: sudo apt-get install ${name} · Fedora: sudo dnf install ${name} · macOS: brew install ${name}`,
    );
  }
}

function requireLocalNode() {
  const isGlibc = Boolean(
    process.report?.getReport().header.glibcVersionRuntime,
  );
  const isPlainLinux =
    process.platform === 'linux' && isGlibc && !isWindowsSubsystem();
  if (!isPlainLinux || !['x64', 'arm64'].includes(process.arch)) {
    throw new Refusal(
      `Backstage needs Node 22 or 24; this is ${process.version}.`,
      'On Linux (x64, arm64, glibc) the right one is installed into this folder;',
      'on macOS, WSL and elsewhere install Node 24 yourself: https://nodejs.org/en/download',
    );
  }
}

function isWindowsSubsystem() {
  return (
    existsSync('/proc/version') &&
    /microsoft/i.test(readFileSync('/proc/version', 'utf8'))
  );
}

function requireSpace(gib) {
  const { bavail, bsize } = statfsSync(ROOT);
  const free = (bavail * bsize) / GIB;
  if (free < gib) {
    throw new Refusal(
      `The disk of ${ROOT} has ${free.toFixed(
        1,
      )} GB left; this needs ${gib} GB.`,
      `Free some space, for example the package caches below ${path.join(
        os.homedir(),
        '.yarn',
      )} and ${path.join(os.homedir(), '.npm')}.`,
    );
  }
}
