import type {
  ClusterView,
  FluxObjectRef,
  FluxRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** The row of an object as the view has it now. */
export function findRow(
  view: ClusterView,
  { kind, namespace, name }: FluxObjectRef,
): FluxRow | undefined {
  return view.delivery.data?.rows.find(
    row =>
      row.kind === kind && row.namespace === namespace && row.name === name,
  );
}
