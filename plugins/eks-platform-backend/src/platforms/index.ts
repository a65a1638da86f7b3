export { PlatformForms } from './PlatformForms';
export type { PlatformFormsOptions } from './PlatformForms';
export { addPlatformRoutes } from './platformRoutes';
export type { PlatformRoutesOptions } from './platformRoutes';
