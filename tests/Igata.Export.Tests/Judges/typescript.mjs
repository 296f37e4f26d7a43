// Generates TypeScript from OpenAPI documents and compiles it without emitting anything: node typescript.mjs FOLDER DOCUMENTS.
// Prints each error, and exits with 1 if there is one.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import typescript from 'typescript';

const [folder, ...documents] = process.argv.slice(2);
const files = [];
const failures = [];
for (const document of documents) {
  try {
    const file = join(folder, basename(document).replace(/\.\w+$/, '.ts'));
    writeFileSync(file, astToString(await openapiTypeScript(pathToFileURL(document), { silent: true })));
    files.push(file);
  } catch (error) {
    failures.push(`${document}: ${error.message ?? error}`);
  }
}

const program = typescript.createProgram(files, { noEmit: true, strict: true, target: typescript.ScriptTarget.ES2022, types: [] });
for (const diagnostic of typescript.getPreEmitDiagnostics(program)) {
  const position = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start);
  failures.push(`${diagnostic.file?.fileName}(${(position?.line ?? 0) + 1}): ${typescript.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`);
}

failures.forEach(failure => console.log(failure));
process.exit(failures.length === 0 ? 0 : 1);
