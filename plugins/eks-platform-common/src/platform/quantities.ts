/** Millicores of a Kubernetes quantity such as `250m` or `1`. */
export function millicores(quantity: string): number {
  return quantity.endsWith('m')
    ? Number(quantity.slice(0, -1))
    : Number(quantity) * 1000;
}

/** MiB of a Kubernetes quantity such as `256Mi` or `1Gi`. */
export function mebibytes(quantity: string): number {
  return quantity.endsWith('Gi')
    ? Number(quantity.slice(0, -2)) * 1024
    : Number(quantity.slice(0, -2));
}
