/** From `ec2:DescribeSpotPriceHistory`: the price now of a type that the cluster runs. @public */
export interface SpotPriceFacts {
  type: string;
  zone: string;
  /** USD. */
  perHour: number;
  /** ISO 8601: since when. */
  since: string;
}
