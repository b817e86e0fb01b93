import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import webpack, { type Configuration } from "webpack";
import { OFFICE_JS_URL } from "../../test/excel-host/in-chromium";

const OUT = resolve(__dirname, "../../.cache/one-button");

/** Packs the page with FluentProvider and one Button by the pane's own configuration, and gives its folder. */
export async function buildOneButton(): Promise<string> {
  const configured = createRequire(__filename)("../../webpack.config.js") as (
    env: object,
    options: object,
  ) => Configuration;
  const { module, resolve: resolving, target, optimization } = configured({}, {});
  const rules = (module?.rules ?? []).map((rule) =>
    typeof rule === "object" && rule !== null && "include" in rule ? { ...rule, include: __dirname } : rule,
  );
  const page = { template: join(__dirname, "one-button/index.html"), scriptLoading: "defer" } as const;
  const compiler = webpack({
    ...{ mode: "production", devtool: false, module: { rules }, performance: false },
    ...(resolving ? { resolve: resolving } : {}),
    ...(target === undefined ? {} : { target }),
    ...(optimization?.minimizer ? { optimization: { minimizer: optimization.minimizer } } : {}),
    entry: join(__dirname, "one-button/index.tsx"),
    output: { path: OUT, clean: true, publicPath: "auto", filename: "first/[name].[contenthash:12].js" },
    plugins: [
      new HtmlPlugin({ ...page, filename: "index.html", officeScript: "" }),
      new HtmlPlugin({
        ...{ ...page, filename: "excel.html" },
        officeScript: `<script src="${OFFICE_JS_URL}" data-office="expected" async></script>`,
      }),
    ],
  });
  await new Promise<void>((done, refuse) => {
    compiler.run((fault, stats) => {
      if (fault) refuse(fault);
      else if (stats?.hasErrors()) refuse(new Error(stats.toString("errors-only")));
      else compiler.close(() => done());
    });
  });
  return OUT;
}
