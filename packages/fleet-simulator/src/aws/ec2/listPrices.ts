import { seededFraction } from '../../world/seeded';

// On-demand list prices in USD per hour (Linux, us-east-1, 2026-07-06) of the families that platforms buy.
const FAMILIES: Record<string, string> = {
  t3: 'medium 0.0416, large 0.0832, xlarge 0.1664, 2xlarge 0.3328',
  t3a: 'medium 0.0376, large 0.0752, xlarge 0.1504, 2xlarge 0.3008',
  t4g: 'medium 0.0336, large 0.0672, xlarge 0.1344, 2xlarge 0.2688',
  m5: 'large 0.096, xlarge 0.192, 2xlarge 0.384, 4xlarge 0.768, 8xlarge 1.536, 12xlarge 2.304, 16xlarge 3.072, 24xlarge 4.608',
  m6a: 'large 0.0864, xlarge 0.1728, 2xlarge 0.3456, 4xlarge 0.6912, 8xlarge 1.3824, 12xlarge 2.0736, 16xlarge 2.7648, 24xlarge 4.1472, 48xlarge 8.2944',
  m6g: 'medium 0.0385, large 0.077, xlarge 0.154, 2xlarge 0.308, 4xlarge 0.616, 8xlarge 1.232, 12xlarge 1.848, 16xlarge 2.464',
  m6i: 'large 0.096, xlarge 0.192, 2xlarge 0.384, 4xlarge 0.768, 8xlarge 1.536, 12xlarge 2.304, 16xlarge 3.072, 24xlarge 4.608',
  m7a: 'medium 0.05796, large 0.11592, xlarge 0.23184, 2xlarge 0.46368, 4xlarge 0.92736, 8xlarge 1.85472, 12xlarge 2.78208, 16xlarge 3.70944, 24xlarge 5.56416, 48xlarge 11.12832',
  m7g: 'medium 0.0408, large 0.0816, xlarge 0.1632, 2xlarge 0.3264, 4xlarge 0.6528, 8xlarge 1.3056, 12xlarge 1.9584, 16xlarge 2.6112',
  m7i: 'large 0.1008, xlarge 0.2016, 2xlarge 0.4032, 4xlarge 0.8064, 8xlarge 1.6128, 12xlarge 2.4192, 16xlarge 3.2256, 24xlarge 4.8384, 48xlarge 9.6768',
  m8g: 'medium 0.04488, large 0.08976, xlarge 0.17952, 2xlarge 0.35904, 4xlarge 0.71808, 8xlarge 1.43616, 12xlarge 2.15424, 16xlarge 2.87232, 24xlarge 4.30848, 48xlarge 8.61696',
  c5: 'large 0.085, xlarge 0.17, 2xlarge 0.34, 4xlarge 0.68, 12xlarge 2.04, 24xlarge 4.08',
  c6a: 'large 0.0765, xlarge 0.153, 2xlarge 0.306, 4xlarge 0.612, 8xlarge 1.224, 12xlarge 1.836, 16xlarge 2.448, 24xlarge 3.672, 48xlarge 7.344',
  c6g: 'medium 0.034, large 0.068, xlarge 0.136, 2xlarge 0.272, 4xlarge 0.544, 8xlarge 1.088, 12xlarge 1.632, 16xlarge 2.176',
  c6i: 'large 0.085, xlarge 0.17, 2xlarge 0.34, 4xlarge 0.68, 8xlarge 1.36, 12xlarge 2.04, 16xlarge 2.72, 24xlarge 4.08',
  c7a: 'medium 0.05132, large 0.10264, xlarge 0.20528, 2xlarge 0.41056, 4xlarge 0.82112, 8xlarge 1.64224, 12xlarge 2.46336, 16xlarge 3.28448, 24xlarge 4.92672, 48xlarge 9.85344',
  c7g: 'medium 0.0363, large 0.0725, xlarge 0.145, 2xlarge 0.29, 4xlarge 0.58, 8xlarge 1.16, 12xlarge 1.74, 16xlarge 2.32',
  c7i: 'large 0.08925, xlarge 0.1785, 2xlarge 0.357, 4xlarge 0.714, 8xlarge 1.428, 12xlarge 2.142, 16xlarge 2.856, 24xlarge 4.284, 48xlarge 8.568',
  c8g: 'medium 0.03988, large 0.07976, xlarge 0.15952, 2xlarge 0.31904, 4xlarge 0.63808, 8xlarge 1.27616, 12xlarge 1.91424, 16xlarge 2.55232, 24xlarge 3.82848, 48xlarge 7.65696',
  r5: 'large 0.126, xlarge 0.252, 2xlarge 0.504, 4xlarge 1.008, 8xlarge 2.016, 12xlarge 3.024, 16xlarge 4.032, 24xlarge 6.048',
  r6a: 'large 0.1134, xlarge 0.2268, 2xlarge 0.4536, 4xlarge 0.9072, 8xlarge 1.8144, 12xlarge 2.7216, 16xlarge 3.6288, 24xlarge 5.4432, 48xlarge 10.8864',
  r6g: 'medium 0.0504, large 0.1008, xlarge 0.2016, 2xlarge 0.4032, 4xlarge 0.8064, 8xlarge 1.6128, 12xlarge 2.4192, 16xlarge 3.2256',
  r6i: 'large 0.126, xlarge 0.252, 2xlarge 0.504, 4xlarge 1.008, 8xlarge 2.016, 12xlarge 3.024, 16xlarge 4.032, 24xlarge 6.048',
  r7a: 'medium 0.07608, large 0.15215, xlarge 0.3043, 2xlarge 0.6086, 4xlarge 1.2172, 8xlarge 2.4344, 12xlarge 3.6516, 16xlarge 4.8688, 24xlarge 7.3032, 48xlarge 14.6064',
  r7g: 'medium 0.0536, large 0.1071, xlarge 0.2142, 2xlarge 0.4284, 4xlarge 0.8568, 8xlarge 1.7136, 12xlarge 2.5704, 16xlarge 3.4272',
  r7i: 'large 0.1323, xlarge 0.2646, 2xlarge 0.5292, 4xlarge 1.0584, 8xlarge 2.1168, 12xlarge 3.1752, 16xlarge 4.2336, 24xlarge 6.3504, 48xlarge 12.7008',
  r8g: 'medium 0.05891, large 0.11782, xlarge 0.23564, 2xlarge 0.47128, 4xlarge 0.94256, 8xlarge 1.88512, 12xlarge 2.82768, 16xlarge 3.77024, 24xlarge 5.65536, 48xlarge 11.31072',
  g4dn: 'xlarge 0.526, 2xlarge 0.752, 4xlarge 1.204, 8xlarge 2.176, 12xlarge 3.912, 16xlarge 4.352',
  g5: 'xlarge 1.006, 2xlarge 1.212, 4xlarge 1.624, 8xlarge 2.448, 12xlarge 5.672, 16xlarge 4.096, 24xlarge 8.144, 48xlarge 16.288',
  g5g: 'xlarge 0.42, 2xlarge 0.556, 4xlarge 0.828, 8xlarge 1.372, 16xlarge 2.744',
  g6: 'xlarge 0.8048, 2xlarge 0.9776, 4xlarge 1.3232, 8xlarge 2.0144, 12xlarge 4.6016, 16xlarge 3.3968, 24xlarge 6.6752, 48xlarge 13.3504',
  g6e: 'xlarge 1.861, 2xlarge 2.24208, 4xlarge 3.00424, 8xlarge 4.52856, 12xlarge 10.49264, 16xlarge 7.57719, 24xlarge 15.06559, 48xlarge 30.13118',
  inf2: 'xlarge 0.7582, 8xlarge 1.96786, 24xlarge 6.49063, 48xlarge 12.98127',
  p4d: '24xlarge 21.957642',
  p5: '4xlarge 6.88, 48xlarge 55.04',
};

const PRICES = new Map(
  Object.entries(FAMILIES).flatMap(([family, sizes]) =>
    sizes.split(', ').map((each): [string, number] => {
      const [size, price] = each.split(' ');
      return [`${family}.${size}`, Number(price)];
    }),
  ),
);

/** Names of all instance types that have a price. */
export function pricedTypes(): string[] {
  return [...PRICES.keys()];
}

/** USD per hour on demand; undefined: not in the table. */
export function onDemandPrice(type: string): number | undefined {
  return PRICES.get(type);
}

/** USD per hour on the spot market: a quarter to nearly a half of the list price, changing with zone and hour. */
export function spotPrice(
  type: string,
  zone: string,
  hour: number,
): number | undefined {
  const list = onDemandPrice(type);
  const share =
    0.27 +
    0.15 * seededFraction(`spot ${type} ${zone}`) +
    0.03 * seededFraction(`spot ${type} ${zone} ${hour}`);
  return list === undefined ? undefined : Number((list * share).toFixed(6));
}
