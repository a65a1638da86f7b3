/**
 * The cluster tab for apps that are not on the new frontend system yet.
 *
 * @packageDocumentation
 */
export {
  EntityClusterContent,
  eksPlatformPlugin,
  isClusterAvailable,
} from './legacy/plugin';
