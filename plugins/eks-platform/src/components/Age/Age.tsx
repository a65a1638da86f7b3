import { useAgeTick } from '../../hooks/useAgeTick';
import { formatExact, formatSpan } from '../../text/time';

/** How long ago, ticking by itself: `29 min`. */
export function Age(props: { since: string }) {
  const now = useAgeTick(props.since);
  const time = new Date(props.since);
  return (
    <time dateTime={props.since} title={formatExact(time)}>
      {formatSpan(now - time.getTime())}
    </time>
  );
}
