// Validates files: FILE.rpc.json with the meta-schema of OpenRPC, FILE.schema.json with that of JSON Schema, whose patterns and references
// are compiled too. Prints each error, and exits with 1 if there is one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const Ajv = require('ajv').default;
const Ajv2020 = require('ajv/dist/2020').default;
const { openrpcDocument, default: fallback } = require('@open-rpc/meta-schema');
let failures = 0;

function report(file, errors) {
  for (const error of errors) {
    failures++;
    console.log(`${file}: ${error.instancePath ?? ''} ${error.message}`);
  }
}

function createValidator(Validator) {
  const validator = new Validator({ strict: false, allErrors: true, validateFormats: false });
  addFormats(validator);
  return validator;
}

const openRpc = createValidator(Ajv);
// The meta-schema refers to that of JSON Schema by URL, of which it needs little: schemas are validated below.
const jsonSchema = { type: ['object', 'boolean'], definitions: { JSONSchemaObject: { properties: { $ref: { type: 'string' } } } } };
openRpc.addSchema(jsonSchema, 'https://meta.json-schema.tools/');
openRpc.addSchema({ ...jsonSchema }, 'https://meta.json-schema.tools');
const { $schema, ...metaSchema } = openrpcDocument ?? fallback;
const validateOpenRpc = openRpc.compile(metaSchema);

// The schemas of an OpenRPC document are compiled as those of a JSON Schema file are.
function compile(file, schema) {
  try {
    const validator = createValidator(Ajv2020);
    if (!validator.validateSchema(schema)) {
      report(file, validator.errors);
      return;
    }

    validator.addSchema(schema, 'root');
    for (const name of Object.keys(schema.$defs ?? {})) {
      validator.compile({ $ref: `root#/$defs/${name}` });
    }
  } catch (error) {
    report(file, [error]);
  }
}

for (const file of process.argv.slice(2)) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  if (file.endsWith('.rpc.json')) {
    if (!validateOpenRpc(document)) {
      report(file, validateOpenRpc.errors);
    }

    compile(file, JSON.parse(JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: document.components?.schemas ?? {} }).replaceAll('#/components/schemas/', '#/$defs/')));
  } else {
    compile(file, document);
  }
}

process.exit(failures === 0 ? 0 : 1);
