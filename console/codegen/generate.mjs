// Writes src/api/generated/<service>.ts from the committed OpenAPI of each service; with --check it only
// compares, and fails when a service's API was changed without the console's types.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const SERVICES = ['job', 'library', 'schedule', 'upload'];
const check = process.argv.includes('--check');
const outDir = new URL('../src/api/generated/', import.meta.url);

async function typesOf(service) {
  const api = new URL(
    `../../services/${service}-service/src/main/openapi/openapi.yaml`,
    import.meta.url,
  );
  const nodes = await openapiTypescript(api);
  return `// Generated from services/${service}-service: npm run generate\n\n${astToString(nodes)}`;
}

mkdirSync(outDir, { recursive: true });
const stale = [];
for (const service of SERVICES) {
  const out = new URL(`${service}.ts`, outDir);
  const types = await typesOf(service);
  if (existsSync(out) && readFileSync(out, 'utf8') === types) continue;
  if (check) stale.push(service);
  else writeFileSync(out, types);
}
if (stale.length > 0) {
  process.stderr.write(
    `The API changed: run "npm run generate" in console/ (${stale.join(', ')})\n`,
  );
  process.exit(1);
}
