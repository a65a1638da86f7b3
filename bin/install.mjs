import { install, isInstalled } from './tooling/installation.mjs';
import { checkMachine } from './tooling/machine.mjs';
import { main } from './tooling/terminal.mjs';

await main(async () => {
  checkMachine({ isInstalled: isInstalled() });
  await install();
});
