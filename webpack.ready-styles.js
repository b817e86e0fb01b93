// Griffel, Fluent's way with styles, makes rules of style objects when a component is first drawn and puts them into the page one by one:
// a quarter of what the pane's start did. Here both are done while packing, by Griffel's own function: scripts keep the names of the
// classes, the rules and the two themes stand in the page's style sheet in the order in which Griffel would put them.
const { resolveStyleRulesForSlots } = require("@griffel/core");
const ts = require("typescript");
const { exportedValue, parse, valueOf } = require("./webpack.constants");

/** Griffel's order: what stands later wins. */
const BUCKETS = ["r", "d", "l", "v", "w", "f", "i", "h", "a", "s", "k", "t", "m", "c", "x"];

/** Rules and class names by file, as the loader met them. */
const met = new Map();

/** Calls of one of the functions that a file makes while it is loaded. */
function callsOf(file, names) {
  const found = [];
  const look = (node) => {
    if (ts.isCallExpression(node) && names.includes(node.expression.getText(file))) found.push(node);
    else ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Class names of slots: for text from left to right, and for text from right to left alone, which the pane never has. */
function directions(slots) {
  const pairs = Object.values(slots)
    .flatMap((slot) => Object.values(slot))
    .filter(Array.isArray);
  return { used: pairs.map(([left]) => left), unused: pairs.map(([, right]) => right) };
}

/** Our own `makeStyles({…})`. */
function ownStyles(call, file, seen) {
  const [styles] = call.arguments;
  const [slots, rules] = resolveStyleRulesForSlots(valueOf(file, styles, styles.getText(file), seen));
  return { text: `__css(${JSON.stringify(slots)})`, rules, ...directions(slots) };
}

/** What a package's styles are published as: `__styles(slots, rules)` and `__resetStyles(left, right, rules)`. */
function publishedStyles(call, file, seen) {
  const values = call.arguments.map((each) => valueOf(file, each, each.getText(file), seen));
  if (call.expression.getText(file) === "__styles") {
    const [slots, rules] = values;
    return { text: `__css(${JSON.stringify(slots)})`, rules, ...directions(slots) };
  }
  const [left, right, rules] = values;
  return {
    text: `__resetCSS(${JSON.stringify(left)}, ${JSON.stringify(right)})`,
    ...{ rules: Array.isArray(rules) ? { r: rules } : rules, used: [left], unused: right === null ? [] : [right] },
  };
}

/**
 * Leaves only class names in a script, and remembers its rules for the style sheet.
 * @this {import("webpack").LoaderContext<object>}
 */
function readyStyles(source) {
  met.delete(this.resourcePath);
  const own = source.includes("makeStyles(") && !/[\\/]node_modules[\\/]/.test(this.resourcePath);
  if (!own && !/__(reset)?[sS]tyles\(/.test(source)) return source;
  const file = parse(this.resourcePath, source);
  const seen = new Set();
  const calls = callsOf(file, own ? ["makeStyles"] : ["__styles", "__resetStyles"]);
  const ready = calls.map((call) => (own ? ownStyles : publishedStyles)(call, file, seen));
  for (const path of seen) this.addDependency(path);
  met.set(this.resourcePath, ready);
  const replaced = calls.reduceRight(
    (text, call, at) => text.slice(0, call.getStart(file)) + ready[at].text + text.slice(call.getEnd()),
    source,
  );
  return own
    ? `import { __css } from "@fluentui/react-components";\n${replaced}`
    : replaced.replace(
        /\b__(?:reset)?[sS]tyles\b/g,
        (name) => ({ __styles: "__styles, __css", __resetStyles: "__resetStyles, __resetCSS" })[name] ?? name,
      );
}

/** All rules of the files, each once, in Griffel's order; of two that it takes for equal, ours wins over a package's. */
function inOrder(files) {
  const isOwn = (path) => !/[\\/]node_modules[\\/]/.test(path);
  const ordered = [...new Set(files)]
    .filter((path) => met.has(path))
    .sort((a, b) => isOwn(a) - isOwn(b) || (a < b ? -1 : 1));
  const all = ordered.flatMap((path) => met.get(path));
  const used = new Set(all.flatMap((each) => each.used));
  const unused = new Set(all.flatMap((each) => each.unused).filter((name) => !used.has(name)));
  const rules = new Map();
  for (const { rules: byBucket } of all) {
    for (const [bucket, entries] of Object.entries(byBucket)) {
      for (const entry of entries) {
        const [rule, { m = "", x = "", p = 0 } = {}] = Array.isArray(entry) ? entry : [entry];
        const [, name] = /\.([fr][0-9a-z]+)/.exec(rule) ?? [];
        if (!unused.has(name) && !rules.has(rule))
          rules.set(rule, { at: BUCKETS.indexOf(bucket), condition: m || x, p });
      }
    }
  }
  return [...rules]
    .sort(
      ([, a], [, b]) =>
        a.at - b.at || (a.condition < b.condition ? -1 : a.condition > b.condition ? 1 : 0) || a.p - b.p,
    )
    .map(([rule]) => rule);
}

const themeRule = (theme) =>
  `:root{${Object.entries(theme)
    .map(([name, value]) => `--${name}:${value};`)
    .join("")}}`;

/** Puts the rules of all packed files, and the themes, into the page's style sheet. */
class ReadyStyles {
  /** @param {{ sheet: RegExp, themes: string }} options The style sheet's name, and the file of the themes. */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const { sheet, themes } = this.options;
    compiler.hooks.thisCompilation.tap("ReadyStyles", (compilation) => {
      compilation.fileDependencies.add(themes);
      compilation.hooks.processAssets.tap(
        { name: "ReadyStyles", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        (assets) => {
          const files = [...compilation.modules]
            .filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0)
            .flatMap((module) => module.modules ?? [module])
            .map(({ resource }) => resource);
          const dark = `@media (prefers-color-scheme:dark){${themeRule(exportedValue(themes, "darkTheme"))}}`;
          const text = [themeRule(exportedValue(themes, "lightTheme")), dark, ...inOrder(files)].join("");
          for (const name of Object.keys(assets).filter((each) => sheet.test(each))) {
            compilation.updateAsset(name, (source) => new sources.ConcatSource(source, text));
          }
        },
      );
    });
  }
}

module.exports = readyStyles;
module.exports.ReadyStyles = ReadyStyles;
