/**
 * Types, permissions, annotations, platform spec and decision rules of the EKS platform plugins.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './cluster/applyReport';
export * from './cluster/clusterRef';
export * from './cluster/clusterState';
export * from './cluster/lifecycle';
export * from './cluster/lifecycleState';
export * from './certificates/dnsNameCoverage';
export * from './hosts/namesToResolve';
export { isDnsName, isPrivateName } from './hosts/privateName';
export * from './component';
export * from './cost/largestRemainder';
export * from './fleet';
export { getExpectedAccelerators } from './gpu/acceleratorResource';
export * from './gpu/offer';
export * from './flux/fluxVerb';
export * from './flux/reconciliation';
export * from './identity/viewerAddress';
export * from './karpenter/claimStage';
export type { NodeBlocker } from './karpenter/disruption/nodeBlockers';
export type {
  BudgetRow,
  DisruptionReason,
} from './karpenter/disruptionBudgets';
export type { InstanceChoice } from './karpenter/instanceChoice';
export type { ProvisioningLatency } from './karpenter/provisioningLatency';
export * from './karpenter/nodePoolUsage';
export * from './kubernetes/condition';
export * from './kubernetes/duration';
export { getMinor } from './kubernetes/minorVersion';
export { explainScheduling } from './kubernetes/explainScheduling';
export * from './kubernetes/nodeIdentity';
export * from './kubernetes/objectKey';
export * from './kubernetes/projections';
export * from './kubernetes/quantity';
export * from './platform';
export * from './aws';
export * from './network';
export * from './cost/priceTable';
export * from './problems/problem';
export { PROBLEM_REGISTRY } from './problems/registry';
export type { ProblemDefinition } from './problems/rule';
export * from './view/age';
export * from './view/clusterView';
export * from './view/deriveClusterView';
export * from './view/feed';
export * from './view/money';
export * from './view/quantity';
export type { Steps } from './view/steps';
export { boundView } from './view/boundView';
export * from './sections';
export * from './sources';
export * from './tables';
export * from './view/errorBody';
export * from './view/fault';
export * from './view/itemState';
export * from './view/lifecycle/lifecycleView';
export * from './view/sourceStatus';
export * from './view/tabVital';
export * from './view/verdictSentence';
export * from './view/formatVerdict';
export * from './view/words';
