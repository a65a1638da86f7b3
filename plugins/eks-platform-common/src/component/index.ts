/** The cluster as one Component sees it. */
export * from './componentView';
export * from './deriveComponentView';
