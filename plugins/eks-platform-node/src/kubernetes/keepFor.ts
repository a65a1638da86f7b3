/** Lets all who ask within a while share one answer, also while it is under way. A failure is not kept. */
export function keepFor<T>(
  ms: number,
  options: { now(): Date; ask(): Promise<T> },
): () => Promise<T> {
  let kept: { answer: Promise<T>; at: number } | undefined;
  return () => {
    const now = options.now().getTime();
    if (!kept || now - kept.at >= ms) {
      const asked = { answer: options.ask(), at: now };
      kept = asked;
      asked.answer.catch(() => {
        kept = kept === asked ? undefined : kept;
      });
    }
    return kept.answer;
  };
}
