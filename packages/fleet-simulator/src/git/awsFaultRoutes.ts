import express from 'express';
import type { Router } from 'express';
import type { AwsFaults } from '../world/AwsFaults';
import type { World } from '../world/World';

/** Switches of what AWS refuses to an account: `/<account>/deny|throttle/<action>`, `/<account>/slow?value=<ms>`. */
export function awsFaultRoutes(world: World): Router {
  const router = express.Router();
  const withFaults =
    (change: (faults: AwsFaults, request: express.Request) => void) =>
    (request: express.Request, response: express.Response) => {
      const account = world.accounts.find(
        ({ alias }) => alias === request.params.account,
      );
      if (!account) {
        response.status(404).json({ known: world.accounts.map(a => a.alias) });
        return;
      }
      const faults = world.awsFaults(account.accountId);
      change(faults, request);
      response.json({
        account: account.alias,
        denied: [...faults.denied],
        throttled: [...faults.throttled],
        slow: faults.slow,
      });
    };

  router.post(
    '/:account/deny/:action',
    withFaults((faults, { params }) => faults.denied.add(params.action)),
  );
  router.post(
    '/:account/throttle/:action',
    withFaults((faults, { params }) => faults.throttled.add(params.action)),
  );
  router.post(
    '/:account/slow',
    withFaults((faults, { query }) => {
      faults.slow = Number(query.value) || 30_000;
    }),
  );
  router.delete(
    '/:account',
    withFaults(faults => faults.clear()),
  );
  return router;
}
