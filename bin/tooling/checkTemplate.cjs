/* Makes every platform that a template library stands for, and says at which file and line it is wrong. */
const {
  TemplateFaultError,
  checkLibrary,
  describeFault,
  loadTemplateLibrary,
} = require('../../plugins/eks-platform-node/src/generator');

const isTerminal = process.stdout.isTTY === true;
const clear = () => isTerminal && process.stdout.write('\r\x1b[K');

async function check(folder) {
  const started = Date.now();
  const library = await loadTemplateLibrary(folder);
  const report = await checkLibrary(library, {
    today: new Date().toISOString().slice(0, 10),
    onCase: title => {
      clear();
      if (isTerminal) {
        process.stdout.write(`… ${title}`);
      }
    },
  });
  clear();
  for (const fault of report.faults) {
    const [first, ...others] = fault.cases;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    console.log(`${describeFault(fault)}\n    seen in ${first}${more}`);
  }
  for (const { component, reason } of report.unseen) {
    console.log(
      `components/${component}: no preset could be made with it, so it was not checked: ${reason}`,
    );
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${report.cases} platforms made, ${library.components.length} components, ${report.faults.length} mistakes (${seconds} s)`,
  );
  return report.faults.length > 0 || report.unseen.length > 0 ? 1 : 0;
}

check(process.argv[2]).then(
  code => {
    process.exitCode = code;
  },
  error => {
    clear();
    if (error instanceof TemplateFaultError) {
      error.faults.forEach(fault => console.log(describeFault(fault)));
      console.log(`${error.faults.length} mistakes; nothing could be made`);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  },
);
