/** Texts of the cost beside each page. */
export const costMessages = {
  cost: {
    title: 'Idle cost, estimated',
    short: 'Idle, estimated',
    hour: 'hour',
    day: 'day',
    month: 'month',
    perHour: '{{amount}} per hour',
    perDay: '{{amount}} per day',
    perMonth: '{{amount}} per month (730 h)',
    unit: 'Unit of the cost',
    item: 'Item',
    itemUnit: '$ per hour',
    sum: 'Sum of priced items',
    unpriced_one:
      '{{count}} item has no price here: {{names}}. The bill is higher by it.',
    unpriced_other:
      '{{count}} items have no price here: {{names}}. The bill is higher by these.',
    unpricedShort_one: '{{count}} item not priced',
    unpricedShort_other: '{{count}} items not priced',
    gpuInUse: 'One GPU node in use adds',
    ceiling: 'If every limit is reached',
    ceilingAmount: 'at most {{amount}}/h',
    limitOf: 'Limit of {{account}}',
    aboveLimit:
      "At limits this may cost {{amount}} per hour; {{account}} allows {{limit}}. Lower a pool's limit, or ask the platform team.",
    nearLimit:
      'At limits this reaches {{percent}} % of what {{account}} allows.',
    notCounted: 'Not counted, depends on use: {{names}}.',
    updating: 'updating',
    failed: 'Cost and checks are unknown: {{reason}}. You can go on.',
    none: 'The cost appears once the account is chosen.',
    unfold: 'Show all items',
    fold: 'Hide items',
    atLimits: 'at limits ≤ {{amount}} of {{limit}}/h',
    atLimitsOnly: 'at limits ≤ {{amount}}/h',
  },
} as const;
