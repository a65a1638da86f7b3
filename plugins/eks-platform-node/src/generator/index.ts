export {
  componentSchema,
  LAYERS,
  systemRequestSchema,
} from './componentSchema';
export type { ComponentDefinition, SystemRequest } from './componentSchema';
export { versionsSchema } from './librarySchema';
export type { VersionTable } from './librarySchema';
export { loadTemplateLibrary, LIBRARY_PATHS } from './loadTemplateLibrary';
export { LOCK_FILE } from './lockFile';
export { renderPlatform } from './renderPlatform';
export type { RenderPlatformOptions } from './renderPlatform';
export { describeFault, TemplateFaultError } from './TemplateFault';
export type { TemplateFault } from './TemplateFault';
export { parseTemplateLibrary } from './TemplateLibrary';
export type { LibraryComponent, LibraryFile } from './LibraryComponent';
export type { TemplateLibrary } from './TemplateLibrary';
export { addCluster } from './addCluster';
export type { AddClusterOptions } from './addCluster';
export { checkLibrary } from './check/checkLibrary';
export type { LibraryFault, LibraryReport } from './check/checkLibrary';
export { componentFacts } from './componentFacts';
export { resolvePlatform, systemPodsOf } from './resolvePlatform';
export type {
  ResolvedPlatform,
  ResolvePlatformOptions,
} from './resolvePlatform';
export { CatalogNames } from './sources/CatalogNames';
export type { TakenNames } from './sources/CatalogNames';
export { PlatformGenerator } from './sources/PlatformGenerator';
export type { PlatformGeneratorOptions } from './sources/PlatformGenerator';
export { readRepositoryHosts } from './sources/repositoryHosts';
export type { OfferedRepositoryHost } from './sources/repositoryHosts';
export { TemplateLibraries } from './sources/TemplateLibraries';
export { verifyPlatform } from './verify/verifyPlatform';
export type { VerifyPlatformOptions } from './verify/verifyPlatform';
