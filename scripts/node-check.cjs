// Runs before everything else, on any Node: so it is plain old JavaScript.
var required = [20, 19];
var version = process.versions.node.split('.').map(Number);
if (version[0] < required[0] || (version[0] === required[0] && version[1] < required[1])) {
  console.error('Qunxing needs Node ' + required.join('.') + ' or newer; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
