import type { RegisteredProblem } from '../rule';
import { coreDnsDown } from './coreDnsDown';
import { dnsCacheMissing } from './dnsCacheMissing';
import { dnsPointsElsewhere } from './dnsPointsElsewhere';
import { dnsRecordMissing } from './dnsRecordMissing';
import { dnsZoneSilent } from './dnsZoneSilent';

/** Problems of the area `dns`; within a level they run in this order. */
export const dnsProblems: readonly RegisteredProblem[] = [
  dnsPointsElsewhere,
  dnsZoneSilent,
  coreDnsDown,
  dnsCacheMissing,
  dnsRecordMissing,
];
