// Validates the examples of OpenAPI documents in JSON with the schemas beside them: node examples.mjs DOCUMENTS.
// Prints each error, and exits with 1 if there is one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const Ajv2020 = require('ajv/dist/2020').default;
let failures = 0;
let count = 0;

function validateDocument(file, document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  // Formats of numbers, and those that ajv-formats lacks or checks more strictly than they are meant.
  for (const format of ['int32', 'int64', 'uint64', 'double', 'decimal', 'password', 'binary', 'byte', 'base64url', 'http-date', 'rfc2822', 'time-local', 'duration', 'uri']) ajv.addFormat(format, true);
  // A required member that is only in one direction is not required in the other one.
  const directed = (node, flag) => Array.isArray(node) ? node.map(item => directed(item, flag))
    : node === null || typeof node !== 'object' ? node
    : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'required' && Array.isArray(value) ? value.filter(name => !node.properties?.[name]?.[flag]) : directed(value, flag)]));
  for (const flag of ['readOnly', 'writeOnly']) ajv.addSchema(directed({ $id: flag, components: document.components ?? {} }, flag), flag);
  const absolute = (schema, flag) => directed(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${flag}#/`)), flag);
  const resolve = node => node?.$ref ? resolve(node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)) : node;

  function validate(at, flag, schema, value) {
    count++;
    const check = ajv.compile(absolute(schema, flag));
    if (!check(value)) {
      failures++;
      console.log(`${file}: ${at}: ${ajv.errorsText(check.errors)}: ${JSON.stringify(value).slice(0, 200)}`);
    }
  }

  function visitOwner(at, flag, owner) {
    const schema = owner.schema ?? Object.values(owner.content ?? {})[0]?.schema;
    if (!schema) return;
    if ('example' in owner) validate(at, flag, schema, owner.example);
    for (const [name, example] of Object.entries(owner.examples ?? {})) validate(`${at} ${name}`, flag, schema, example.value);
  }

  const visitContent = (at, flag, owner) => Object.entries(owner?.content ?? {}).forEach(([media, content]) => visitOwner(`${at} ${media}`, flag, content));
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [verb, operation] of Object.entries({ ...item, ...item['x-oai-additionalOperations'] })) {
      if (!operation?.responses) continue;
      (operation.parameters ?? []).map(resolve).forEach(parameter => visitOwner(`${verb} ${path} ${parameter.name}`, 'readOnly', parameter));
      visitContent(`${verb} ${path}`, 'readOnly', resolve(operation.requestBody));
      Object.entries(operation.responses).forEach(([status, response]) => visitContent(`${verb} ${path} ${status}`, 'writeOnly', resolve(response)));
      for (const [target, call] of Object.entries(operation['x-igata-target'] ?? {})) {
        for (const example of Object.values(call.examples ?? {})) {
          if ('request' in example && call.request) validate(`${target} request`, 'readOnly', call.request, example.request);
          if ('response' in example && call.response) validate(`${target} response`, 'writeOnly', call.response, example.response);
        }
      }
    }
  }
}

for (const file of process.argv.slice(2)) validateDocument(file, JSON.parse(readFileSync(file, 'utf8')));
console.log(`${count} examples`);
process.exit(failures === 0 && count > 0 ? 0 : 1);
