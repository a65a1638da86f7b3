import { useApi } from '@backstage/frontend-plugin-api';
import {
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
  type FluxObjectRef,
  type FluxRequest,
  type FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { useCallback, useState } from 'react';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { useCluster } from '../ClusterTab/ClusterContext';

/** What became of a verb. */
export type FluxProgress =
  | { state: 'asking' }
  | { state: 'asked'; request: FluxRequest; at: number }
  | { state: 'refused'; message: string };

/** Whether the user may use a verb here: the account has a role for it, and the policy allows it. */
export function useMayAskFlux(verb: FluxVerb): boolean {
  const { view } = useCluster();
  const permission =
    verb === 'reconcile'
      ? eksPlatformClusterReconcilePermission
      : eksPlatformClusterSuspendPermission;
  const { allowed } = usePermission({
    permission,
    resourceRef: view.entityRef,
  });
  return allowed && view.delivery.data?.writes === true;
}

/** Asks Flux and keeps what came of it. */
export function useFluxAction(verb: FluxVerb, object: FluxObjectRef) {
  const api = useApi(eksPlatformApiRef);
  const { view } = useCluster();
  const { entityRef } = view;
  const { kind, namespace, name } = object;
  const [progress, setProgress] = useState<FluxProgress>();
  const ask = useCallback(async () => {
    setProgress({ state: 'asking' });
    try {
      const target = { kind, namespace, name };
      const request = await api.askFlux(entityRef, verb, target);
      setProgress({ state: 'asked', request, at: Date.now() });
    } catch (error) {
      const message = (error as { body?: { error?: { message?: string } } })
        .body?.error?.message;
      setProgress({
        state: 'refused',
        message: message ?? (error as Error).message,
      });
    }
  }, [api, entityRef, verb, kind, namespace, name]);
  return { progress, ask };
}
