/**
 * Serves live views of EKS clusters: health, Karpenter nodes, GPU pools and ingress certificates.
 *
 * @packageDocumentation
 */
export { eksPlatformPlugin as default } from './plugin';
export { AWS_POLLS, type AwsPoll } from './aws/awsPolls';
