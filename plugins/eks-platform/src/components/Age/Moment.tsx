import { useAgeTick } from '../../hooks/useAgeTick';
import { formatDate, formatExact, formatMoment } from '../../text/time';

/** A point in time: the clock within a day, else the date. */
export function Moment(props: { at: string; dateOnly?: boolean }) {
  const now = useAgeTick(props.at);
  const time = new Date(props.at);
  return (
    <time dateTime={props.at} title={formatExact(time)}>
      {props.dateOnly ? formatDate(time, now) : formatMoment(time, now)}
    </time>
  );
}
