import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import type { Knex } from 'knex';

const TRY_FOR_MS = 30_000;
const RETRY_MS = 250;
const RETRY_SPREAD_MS = 250;

/**
 * Brings the plugin's tables up to date. Replicas that start at once get into each other's way in knex's own tables; the one
 * that loses tries again and finds the work done.
 */
export async function migrate(
  knex: Knex,
  options: { tryForMs?: number } = {},
): Promise<void> {
  const { tryForMs = TRY_FOR_MS } = options;
  const directory = resolvePackagePath(
    '@eks-platform/backstage-plugin-eks-platform-backend',
    'migrations',
  );
  const deadline = Date.now() + tryForMs;
  for (;;) {
    try {
      await knex.migrate.latest({ directory });
      return;
    } catch (error) {
      if (!mayPass(error)) {
        throw error;
      }
      if (Date.now() > deadline) {
        throw new ConflictError(
          'The tables of eks-platform are locked by a migration that does not end. If no other replica is starting, it was interrupted: set is_locked to 0 in knex_migrations_lock of the plugin’s database and start again',
          toError(error) as Error,
        );
      }
    }
    const spread = Math.random() * RETRY_SPREAD_MS;
    await new Promise(resolve => setTimeout(resolve, RETRY_MS + spread));
  }
}

/** Whether another replica may be the reason: the lock, or a table or row that it made at the same moment. */
function mayPass(error: unknown): boolean {
  const { name, code, message } = error as {
    name?: string;
    code?: string;
    message?: string;
  };
  return (
    name === 'MigrationLocked' ||
    // unique_violation, duplicate_table and the catalogue's own duplicate of PostgreSQL
    ['23505', '42P07'].includes(code ?? '') ||
    /already locked|already exists/.test(message ?? '')
  );
}
