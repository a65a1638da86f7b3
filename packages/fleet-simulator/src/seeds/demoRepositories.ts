import type { Instant } from '../clock/Clock';
import { blueskyRepository } from './blueskyRepository';
import { dpRepository } from './dpRepository';
import type { FileTree } from './goldenTree';
import { paymentsRepository } from './paymentsRepository';
import type { SeedRepository } from './seedCommit';

/** The repositories of the demo's clusters, with a history that ends shortly before the start. */
export function demoRepositories(
  golden: FileTree,
  start: Instant,
): SeedRepository[] {
  return [
    blueskyRepository(golden, start),
    dpRepository(golden, start),
    paymentsRepository(golden, start),
  ];
}
