/**
 * Cluster connections, AWS access and the repository generator shared by the EKS platform backend packages.
 *
 * @packageDocumentation
 */
export type { AccountProfile, ApplyBy } from './accounts/AccountProfile';
export * from './catalogue/eksVersionCalendar';
export * from './catalogue/instanceTypeTable';
export * from './catalogue/priceTable';
export * from './generator';
