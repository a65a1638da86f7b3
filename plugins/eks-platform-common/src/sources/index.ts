/** What a cluster view rests on. */
export * from './answer';
export * from './awsSources';
export * from './kubernetesSources';
export * from './networkSources';
export * from './sourceArea';
export { SOURCES, SOURCE_NAMES, type SourceName } from './sourceCatalogue';
export type { SourceDefinition, ValueOf } from './sourceDefinition';
