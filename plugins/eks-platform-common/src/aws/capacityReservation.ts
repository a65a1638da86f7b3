/** From `ec2:DescribeCapacityReservations`: machines of an accelerated type that are kept for the account. @public */
export interface CapacityReservationFacts {
  id: string;
  type: string;
  zone: string;
  total: number;
  available: number;
  /** Whether any machine of the type takes it, without naming it. */
  open: boolean;
  /** ISO 8601; absent: until somebody cancels it. */
  endsAt?: string;
}
