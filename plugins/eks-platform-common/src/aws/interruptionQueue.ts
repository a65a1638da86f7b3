/** The SQS queue that tells Karpenter what AWS takes away. @public */
export interface InterruptionQueueFacts {
  name: string;
  /** Whether there is such a queue. */
  exists: boolean;
  /** `ApproximateNumberOfMessages`. */
  waiting?: number;
  /** `ApproximateNumberOfMessagesNotVisible`: read, not yet deleted. */
  inFlight?: number;
  /** Seconds after which AWS drops a message. */
  keptSeconds?: number;
  /** CloudWatch `ApproximateAgeOfOldestMessage`, seconds; it lags some minutes. */
  oldestSeconds?: number;
  /** Why the age is not known. */
  oldestUnknown?: string;
}
