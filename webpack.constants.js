// Works out constants of a source file while packing: style objects and colours, which need nothing but other constants.
const { dirname, resolve } = require("node:path");
const { existsSync, readFileSync } = require("node:fs");
const vm = require("node:vm");
const ts = require("typescript");

/** What such constants may take from packages. */
const PACKAGES = { "@fluentui/react-components": () => require("@fluentui/tokens") };

const parse = (path, text) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

/** Where a name of a file comes from: a constant or function of its own, or an import. */
function originOf(file, name) {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return { own: statement };
    if (ts.isVariableStatement(statement)) {
      const named = ({ name: declared }) => ts.isIdentifier(declared) && declared.text === name;
      if (statement.declarationList.declarations.some(named)) return { own: statement };
    }
    const imported = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings;
    if (imported && ts.isNamedImports(imported)) {
      const found = imported.elements.find((element) => element.name.text === name);
      if (found) return { from: statement.moduleSpecifier.text, as: (found.propertyName ?? found.name).text };
    }
  }
  return null;
}

/** The value of constants of a file, written as an expression; `seen` gets every other file that was looked into. */
function valueOf(file, node, written, seen) {
  const known = {};
  const needed = new Set();
  const ordered = [];
  const gather = (each) => {
    if (ts.isIdentifier(each) && !isLabel(each)) take(each.text);
    ts.forEachChild(each, gather);
  };
  const take = (name) => {
    const origin = originOf(file, name);
    if (origin?.from) known[name] ??= importedValue(file, origin, seen);
    if (!origin?.own || needed.has(origin.own)) return;
    needed.add(origin.own);
    gather(origin.own);
    ordered.push(origin.own.getText(file).replace(/^export /, ""));
  };
  if (node) gather(node);
  else take(written);
  const { outputText } = ts.transpileModule(`${ordered.join("\n")}\n(${written});`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  return vm.runInNewContext(outputText, known);
}

/** Names of properties, which mean nothing outside their object. */
function isLabel(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isTypeReferenceNode(parent)
  );
}

function importedValue(file, { from, as }, seen) {
  if (!from.startsWith(".")) {
    if (!PACKAGES[from]) throw new Error(`styles cannot be worked out from ${from}`);
    return PACKAGES[from]()[as];
  }
  const base = resolve(dirname(file.fileName), from);
  const path = [`${base}.ts`, `${base}.tsx`].find(existsSync);
  if (!path) throw new Error(`no module ${from}`);
  seen.add(path);
  const other = parse(path, readFileSync(path, "utf8"));
  return valueOf(other, null, as, seen);
}

/** The value of an exported constant of a file, which may be an object of texts; `seen` gets the other files it came from. */
const exportedValue = (path, name, seen = new Set()) =>
  valueOf(parse(path, readFileSync(path, "utf8")), null, name, seen);

module.exports = { parse, valueOf, exportedValue };
