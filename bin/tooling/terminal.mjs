const isTerminal = process.stdout.isTTY === true;
const SECOND = 1000;

/** Something the user can mend: `lines` say what and how; no stack trace is shown. */
export class Refusal extends Error {
  constructor(...lines) {
    super(lines.join('\n  '));
  }
}

/** Runs `work` as one line of output with its duration; on a terminal the seconds count up. */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / SECOND);
  const write = mark => `${mark} ${title} (${seconds()} s)`;
  let ticker;
  if (isTerminal) {
    ticker = setInterval(() => process.stdout.write(`\r${write('…')}`), SECOND);
  } else {
    ticker = setInterval(() => console.log(write('…')), 30 * SECOND);
  }
  try {
    const result = await work();
    console.log(`${isTerminal ? '\r' : ''}${write('✓')}`);
    return result;
  } catch (error) {
    console.log(`${isTerminal ? '\r' : ''}${write('✗')}`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/** Runs a command's main function; a refusal is told plainly, anything else with its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(
      error instanceof Refusal ? `\n${error.message}\n` : error.stack,
    );
    process.exitCode = 1;
  }
}
