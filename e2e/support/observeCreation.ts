import type { Page } from '@playwright/test';

/** What the Cluster tab showed while a cluster came to life, without repetitions. */
export interface Creation {
  headings: string[];
  readyNodes: number[];
}

const POLL_MS = 400;

/** Follows the Cluster tab until it says `until`, and keeps a picture of each new heading. */
export async function observeCreation(
  page: Page,
  options: { until: string; limitMs: number },
): Promise<Creation> {
  const headings: string[] = [];
  const readyNodes: number[] = [];
  const limit = Date.now() + options.limitMs;
  while (headings.at(-1) !== options.until && Date.now() < limit) {
    // The first heading of level 2 is the entity's name.
    const heading = await textOf(page, 'h2 >> nth=1');
    if (heading && heading !== headings.at(-1)) {
      headings.push(heading);
      await page.screenshot({
        path: `e2e/screenshots/creation-${headings.length}.png`,
      });
    }
    const nodes = /Nodes\s*(\d+) of/.exec(
      await textOf(page, 'nav[aria-label="Parts of the cluster"]'),
    );
    if (nodes && Number(nodes[1]) !== readyNodes.at(-1)) {
      readyNodes.push(Number(nodes[1]));
    }
    await page.waitForTimeout(POLL_MS);
  }
  return { headings, readyNodes };
}

async function textOf(page: Page, selector: string): Promise<string> {
  const found = page.locator(selector);
  return (await found.count()) > 0 ? (await found.innerText()).trim() : '';
}
