import type { AdminApi } from '../realCluster/AdminApi';
import { KUSTOMIZATIONS } from './appliedObjects';

/** Asks every Kustomization to do its work again, and waits until each has. */
export async function reconcileAll(api: AdminApi): Promise<void> {
  const token = new Date().toISOString();
  const all = await api.list(KUSTOMIZATIONS);
  for (const { metadata } of all) {
    await api.merge(`${KUSTOMIZATIONS}/${metadata.name}`, {
      metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': token } },
    });
  }
  for (let tries = 0; tries < 240; tries += 1) {
    const now = await api.list(KUSTOMIZATIONS);
    if (now.every(({ status }) => status?.lastHandledReconcileAt === token)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error('Not every Kustomization answered the request');
}
