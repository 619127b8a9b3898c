/** Loaded before a measured server: answers the process that started it with the processor time and the memory it has used. */
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ cpu: user + system, rss, kept: heapUsed + external });
});
