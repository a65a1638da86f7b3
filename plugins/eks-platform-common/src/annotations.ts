/**
 * Cluster ref `<account alias>/<region>/<cluster name>`, written into `catalog-info.yaml` when a platform is created.
 *
 * @public
 */
export const ANNOTATION_CLUSTER = 'eks-platform.io/cluster';

/**
 * Folder of the cluster's Flux sync root, relative to the repository, such as `kube/clusters/checkout`.
 *
 * @public
 */
export const ANNOTATION_FLUX_PATH = 'eks-platform.io/flux-path';

/**
 * Template and version that wrote the repository, such as `eks-platform@0.1.0`.
 *
 * @public
 */
export const ANNOTATION_TEMPLATE = 'eks-platform.io/template';

/**
 * Address range of the cluster's VPC, such as `10.4.0.0/16`; the form proposes the next free one by it.
 *
 * @public
 */
export const ANNOTATION_VPC_CIDR = 'eks-platform.io/vpc-cidr';

/**
 * Life-cycle state, added by the catalog processor; one of {@link LIFECYCLE_STATES}.
 *
 * @public
 */
export const ANNOTATION_LIFECYCLE = 'eks-platform.io/lifecycle';

/**
 * `true` on an entity that discovery made for a cluster which no repository owns.
 *
 * @public
 */
export const ANNOTATION_UNCLAIMED = 'eks-platform.io/unclaimed';
