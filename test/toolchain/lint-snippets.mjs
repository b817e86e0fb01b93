// Lints snippets as if they stood at the given places: [{ path, code }] on standard input, one list of rule names for
// each on standard output. A process of its own, since jest cannot load ESLint's module configuration.
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const eslint = new ESLint({
  // The snippets are in no project, so rules that ask for types are left out.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, project: null } },
    rules: tseslint.configs.disableTypeChecked.rules,
  },
});
const found = [];
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  found.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(found));
