// Reads manifests from standard input and says what kubernetes-models (generated from the API server's own OpenAPI) does
// not accept: types, enumerations, required fields, quantities.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const faults = [];
let checked = 0;
for (const document of parseAllDocuments(readFileSync(0, 'utf8'))) {
  const manifest = document.toJS();
  if (!manifest) continue;
  const about = `${manifest.kind}/${manifest.metadata?.name}`;
  try {
    const version = manifest.apiVersion === 'v1' ? 'v1' : manifest.apiVersion;
    const module = await import(`kubernetes-models/${version}`);
    const Model = module[manifest.kind];
    if (!Model) throw new Error(`${manifest.apiVersion} has no ${manifest.kind}`);
    new Model(manifest).validate();
    checked++;
  } catch (error) {
    faults.push(`${about}: ${error.message}`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${checked} manifests are valid`);
process.exit(faults.length > 0 || checked === 0 ? 1 : 0);
