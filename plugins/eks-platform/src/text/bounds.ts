/** Sign before a value that is only known from one side. */
export const BOUND_SIGNS = { exact: '', atLeast: '≥ ', atMost: '≤ ' } as const;
