import { Fragment } from 'react';

/** Text of a rule: what stands between backticks may be typed or searched, so it is set as code. */
export function RuleText(props: { text: string }) {
  return (
    <>
      {props.text
        .split('`')
        .map((part, index) =>
          index % 2 === 1 ? (
            <code key={index}>{part}</code>
          ) : (
            <Fragment key={index}>{part}</Fragment>
          ),
        )}
    </>
  );
}
