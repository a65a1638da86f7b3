/** From `eks:DescribeAddonVersions`: what an add-on could be for this version of Kubernetes. @public */
export interface EksAddonVersionFacts {
  name: string;
  /** Newest first. */
  versions: string[];
  /** What EKS installs unless told otherwise. */
  recommended?: string;
}
