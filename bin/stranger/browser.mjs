import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../tooling/root.mjs';

const { chromium } = createRequire(path.join(ROOT, 'package.json'))(
  '@playwright/test',
);

const FIRST_BUNDLE_MS = 180_000;
const SCREEN_MS = 60_000;

/** A visitor who has entered as guest. */
export class Visitor {
  #browser;
  #page;
  #errors = [];

  static async enter(url) {
    const visitor = new Visitor();
    visitor.#browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    visitor.#page = await visitor.#browser.newPage({ baseURL: url });
    visitor.#page.on('pageerror', error => visitor.#errors.push(String(error)));
    await visitor.#page.goto('/', { timeout: FIRST_BUNDLE_MS });
    const enter = visitor.#page.getByRole('button', { name: 'Enter' });
    await enter.click({ timeout: FIRST_BUNDLE_MS });
    await enter.waitFor({ state: 'detached' });
    return visitor;
  }

  /** Opens a path and waits until each text is to be seen; keeps a picture. */
  async sees(target, texts, picture) {
    await this.#page.goto(target);
    try {
      for (const text of texts) {
        await this.#page
          .getByText(text)
          .filter({ visible: true })
          .first()
          .waitFor({ timeout: SCREEN_MS });
      }
    } finally {
      await this.#page.screenshot({ path: picture });
    }
  }

  /** Exceptions that no code of the app caught. */
  get errors() {
    return this.#errors;
  }

  leave() {
    return this.#browser?.close();
  }
}
