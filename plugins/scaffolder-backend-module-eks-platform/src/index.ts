/**
 * Scaffolder actions that resolve, render, verify and confirm EKS platform repositories.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEksPlatform as default } from './module';
