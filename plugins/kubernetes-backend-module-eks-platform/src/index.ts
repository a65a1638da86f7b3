/**
 * Lets the kubernetes plugin use the cluster connections of the EKS platform.
 *
 * @packageDocumentation
 */
export { kubernetesModuleEksPlatform as default } from './module';
