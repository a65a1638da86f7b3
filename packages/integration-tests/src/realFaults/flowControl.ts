/** A priority level without any seat, for everything that the readers ask. */
export const TURN_READERS_AWAY = `
apiVersion: flowcontrol.apiserver.k8s.io/v1
kind: PriorityLevelConfiguration
metadata: { name: readers-away }
spec:
  type: Limited
  limited:
    nominalConcurrencyShares: 0
    lendablePercent: 0
    borrowingLimitPercent: 0
    limitResponse: { type: Reject }
---
apiVersion: flowcontrol.apiserver.k8s.io/v1
kind: FlowSchema
metadata: { name: readers-away }
spec:
  matchingPrecedence: 10
  priorityLevelConfiguration: { name: readers-away }
  rules:
    - subjects:
        - { kind: Group, group: { name: 'platform-portal:readers' } }
      resourceRules:
        - verbs: ['*']
          apiGroups: ['*']
          resources: ['*']
          clusterScope: true
          namespaces: ['*']
`;
