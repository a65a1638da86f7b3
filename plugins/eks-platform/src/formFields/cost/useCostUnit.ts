import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { HOURS, type CostUnit } from './money';

const BUCKET = 'eks-platform';
const KEY = 'cost-unit';

/** Unit of the cost panel, remembered per user. */
export function useCostUnit(): [CostUnit, (unit: CostUnit) => void] {
  const bucket = useApi(storageApiRef).forBucket(BUCKET);
  const [unit, setUnit] = useState<CostUnit>(() => {
    const kept = bucket.snapshot<CostUnit>(KEY).value;
    return kept && kept in HOURS ? kept : 'day';
  });
  return [
    unit,
    next => {
      setUnit(next);
      // A unit that is not remembered is no reason to bother anyone.
      bucket.set(KEY, next).catch(() => undefined);
    },
  ];
}
