/**
 * Adds life-cycle state and kubernetes annotations to EKS cluster entities.
 *
 * @packageDocumentation
 */
export { catalogModuleEksPlatform as default } from './module';
