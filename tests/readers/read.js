// Reads a data package with `datapackage` from npm.
//
//   node read.js PACKAGE
//
// Prints one JSON object: for each table its rows, and what is wrong with it.
const fs = require('fs');
const path = require('path');
const {Package} = require('datapackage');

const folder = process.argv[2];

// that library reads version 1 of the standard, in which missing values have no labels
function withoutLabels(schema) {
  const plain = (values) => values.map((item) => (typeof item === 'string' ? item : item.value));
  return {...schema, missingValues: plain(schema.missingValues)};
}

async function main() {
  const descriptor = JSON.parse(fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf-8'));
  descriptor.resources.forEach((item) => { item.schema = withoutLabels(item.schema); });
  const found = await Package.load(descriptor, {basePath: folder});
  const wrong = found.errors.map(String);
  const rows = {};
  for (const resource of found.resources) {
    try {
      rows[resource.name] = await resource.read();
      await resource.checkRelations();
    } catch (error) {
      wrong.push(`${resource.name}: ${[error, ...(error.errors || [])].join('; ')}`);
    }
  }
  process.stdout.write(JSON.stringify({rows, wrong}));
}

main();
