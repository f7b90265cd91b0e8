// Answers jobs oddly, as a native fault would: `hang` blocks the event loop, `abort` ends the process with a signal.
let served = 0;
process.on('message', ({ say, ms }) => {
  served += 1;
  if (say === 'abort') {
    process.stderr.write('the last words\n', () => process.abort());
    return;
  }
  if (say === 'hang') for (;;);
  setTimeout(() => process.send({ said: say, pid: process.pid, served, secrets: Object.keys(process.env) }), ms ?? 0);
});
