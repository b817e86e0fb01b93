// The pane as static files in dist/. What the first screen needs lands in dist/first/, what is fetched when it is
// needed (exceljs, each product set, readers of files) in dist/later/, so that the size budget can tell them apart.
const { existsSync, utimesSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { CompiledEarly } = require("./webpack.compiled-early");
const { ReadyStyles } = require("./webpack.ready-styles");
const { ShippedPackages } = require("./webpack.shipped");

const { OfflineFilesPlugin, WORKER } = require("./src/taskpane/offline/offline-files");

const OFFLINE_ENTRY = "offline";

const here = (...parts) => path.resolve(__dirname, ...parts);

/** Where Microsoft serves office.js, always its newest; a closed network builds with `--env office=self` instead. */
const OFFICE_CDN = { origin: "https://appsforoffice.microsoft.com", path: "/lib/1/hosted/office.js" };
/** What office.js loads in Excel on Windows, the web, Mac and iPad, in Vietnamese and English, and outside Office. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** Scripts of which the start runs most: first/ but for the guard, and the parts of an open member's session. */
const SURELY_RUN =
  /^first\/(?!guard).*\.js$|^later\/(?:common|session|catalogue-wording|sample|excel-common|open-workbook|excel-home)\.[0-9a-f]+\.js$/;

/** Parts that every opened session needs, whether they are shared or not. */
const WHOLE_IN_COMMON = ["texts", "open"];

/**
 * What several parts of the pane share and an opened session needs, in one script for every session and one more in Excel: a dozen small
 * scripts cost more than the bytes they save. Anything else that is shared is shared by need, as webpack finds it.
 */
const shared = (name, priority, ...routes) => ({
  name,
  priority,
  test: (module, { chunkGraph }) => {
    const parts = chunkGraph.getModuleChunks(module).map((chunk) => chunk.name);
    const isWhole = parts.some((part) => WHOLE_IN_COMMON.includes(part));
    return isWhole || (parts.length > 1 && parts.some((part) => routes.includes(part)));
  },
  // The start screen looks for drafts at once: its script stays small.
  chunks: ({ name, runtime }) => runtime === "pane" && name !== "drafts",
  enforce: true,
});

/** Files that come out the same are not written again: the page says by its time that all of it was packed now (src/cli/build-state.ts). */
const PackedNow = {
  apply: (compiler) =>
    compiler.hooks.done.tap("PackedNow", () => {
      const page = path.join(compiler.outputPath, "index.html");
      if (existsSync(page)) utimesSync(page, new Date(), new Date());
    }),
};

/** Chunk and file of each script that a route needs, once, in the order in which they are asked for. */
const scriptsOf = (compilation, names) => {
  const found = names
    .flatMap((name) => compilation.namedChunkGroups.get(name).chunks)
    .flatMap(({ id, files }) => [...files].filter((file) => file.endsWith(".js")).map((file) => [file, id]));
  return [...new Map(found)].map(([file, id]) => ({ file, id }));
};

/** The two pages of one template: a browser tab asks its own server alone; Excel's pane needs office.js as well. */
const pages = (office) => [
  {
    filename: "index.html",
    home: "browser",
    scripts: "'self'",
    // Addresses of scripts pass the one policy that first/guard.js makes; text never becomes script. Not in Excel: office.js sets script
    // addresses of Microsoft's server and markup as plain text.
    trusted: "; require-trusted-types-for 'script'; trusted-types default",
    officeScript: "",
    route: ["session", "texts", "catalogue-wording", "open", "sample"],
    // first/guard.js asks for them, where the address says that the sample is opened.
    scriptsAhead: () => "",
    guarded: (scripts) => scripts.map(({ file, id }) => `${id}:${file}`).join(" "),
  },
  {
    filename: "excel.html",
    home: "excel",
    scripts: office === "self" ? "'self'" : `'self' ${OFFICE_CDN.origin}`,
    trusted: "",
    // Asynchronous: the page is painted and the pane arrives while office.js is on its way, or never comes.
    officeScript: `<script src="${
      office === "self" ? "office/office.js" : OFFICE_CDN.origin + OFFICE_CDN.path
    }" data-office="expected" async></script>`,
    route: ["excel-ready", "open-workbook", "excel-home", "session", "texts", "catalogue-wording"],
    // The page names them itself, with the mark by which webpack finds a script that is on its way.
    scriptsAhead: (scripts) =>
      scripts.map(({ file, id }) => `<script async data-webpack="ocop:chunk-${id}" src="${file}"></script>`).join("\n"),
    guarded: () => "",
  },
];

/** @returns {import("webpack").Configuration} */
module.exports = ({ office = "cdn" } = {}, { mode = "production" }) => {
  const production = mode === "production";
  if (office !== "cdn" && office !== "self") throw new Error(`--env office=${office}: cdn or self expected`);
  return {
    mode,
    target: ["web", "es2022"],
    entry: {
      pane: ["./src/taskpane/page.css", "./src/taskpane/ahead.ts", "./src/taskpane/index.tsx"],
      // At the root and under one name for ever: its place decides which pages it may answer for.
      [OFFLINE_ENTRY]: { import: "./src/taskpane/offline/service-worker.ts", filename: WORKER },
    },
    output: {
      path: here("dist"),
      clean: true,
      publicPath: "auto",
      // Scripts that first/guard.js asked for are known by it.
      uniqueName: "ocop",
      filename: "first/[name].[contenthash:12].js",
      chunkFilename: "later/[name].[contenthash:12].js",
      assetModuleFilename: "assets/[name].[contenthash:12][ext]",
      hashFunction: "sha256",
    },
    // Separate files only: evaluated source maps would need 'unsafe-eval' in the content security policy.
    devtool: production ? false : "cheap-module-source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: here("src"),
          use: [
            {
              loader: "swc-loader",
              options: {
                jsc: {
                  target: "es2022",
                  parser: { syntax: "typescript", tsx: true },
                  transform: { react: { runtime: "automatic", development: !production } },
                },
              },
            },
            here("webpack.ready-styles.js"),
          ],
        },
        { test: /\.js$/, include: /[\\/]node_modules[\\/]@fluentui[\\/]/, loader: here("webpack.ready-styles.js") },
        { test: /\.css$/, use: [CssExtractPlugin.loader, "css-loader"] },
        { test: /\.(svg|png|woff2)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      chunkIds: "named",
      // swc takes a third of the time that terser takes; exceljs is published minified.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, exclude: /[\\/]exceljs\./ })],
      splitChunks: {
        chunks: ({ name }) => name !== OFFLINE_ENTRY,
        cacheGroups: {
          // React and Fluent change far less often than the pane: returning users keep them.
          framework: {
            test: /[\\/]node_modules[\\/]/,
            name: "framework",
            chunks: (chunk) => chunk.name !== OFFLINE_ENTRY && chunk.canBeInitial(),
            priority: 10,
          },
          common: shared("common", 16, "session"),
          excel: shared("excel-common", 15, "open-workbook", "excel-home"),
          exceljs: { test: /[\\/]node_modules[\\/]exceljs[\\/]/, name: "exceljs", chunks: "async", priority: 20 },
        },
      },
    },
    plugins: [
      ...pages(office).map(
        (page) =>
          new HtmlPlugin({
            template: "./src/taskpane/index.html",
            favicon: "./assets/icon.svg",
            scriptLoading: "defer",
            inject: "head",
            chunks: ["pane"],
            ...page,
            scriptsAhead: (compilation) => page.scriptsAhead(scriptsOf(compilation, page.route)),
            guarded: (compilation) => page.guarded(scriptsOf(compilation, page.route)),
          }),
      ),
      ...(production ? [new ShippedPackages(), new CompiledEarly(SURELY_RUN)] : []),
      new CssExtractPlugin({
        filename: "first/[name].[contenthash:12].css",
        chunkFilename: "later/[name].[contenthash:12].css",
      }),
      new ReadyStyles({ sheet: /^first\/pane\..*\.css$/, themes: here("src/taskpane/theme.ts") }),
      new OfflineFilesPlugin(),
      PackedNow,
      new CopyPlugin({
        patterns: [
          // The sample session is a lazy chunk of its own, imported where it is opened.
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.json"] } },
          { from: "src/taskpane/help.html", to: "help.html", info: { minimized: true } },
          { from: "src/taskpane/help.css", to: "help.css", info: { minimized: true } },
          { from: "src/taskpane/guide", to: "guide", info: { minimized: true } },
          { from: "src/taskpane/app.webmanifest", to: "app.webmanifest" },
          // Scans in JPEG 2000 are read without compiled code, which the content policy forbids.
          {
            from: here("node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js"),
            to: "pdf/openjpeg_nowasm_fallback.js",
            info: { minimized: true },
          },
          { from: "src/taskpane/guard.js", to: "first/guard.js", info: { minimized: true } },
          ...(office === "self"
            ? OFFICE_FILES.map((file) => ({
                from: here("node_modules/@microsoft/office-js/dist", file),
                to: `office/${file}`,
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
    // Budgets stand in .size-limit.json.
    performance: false,
    stats: "errors-warnings",
  };
};
