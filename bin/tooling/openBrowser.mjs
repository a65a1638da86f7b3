import { spawn } from 'node:child_process';

/** Opens the page where someone sits in front of a desktop; `BROWSER=none` keeps it shut. */
export function openBrowser(url) {
  const hasDesktop =
    process.platform === 'darwin' ||
    process.env.DISPLAY ||
    process.env.WAYLAND_DISPLAY;
  if (!process.stdout.isTTY || !hasDesktop || process.env.BROWSER === 'none') {
    return;
  }
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(opener, [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
