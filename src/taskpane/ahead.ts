// First of the page's scripts, before the framework is set up: asks for the parts that the page's address is sure to need, so that they are
// on their way meanwhile. Each is asked for again, and missed aloud, where it is used.
const isExcel = document.documentElement.dataset["home"] === "excel";
const asked = isExcel || new URL(document.URL).searchParams.get("do") === "sample";

function ahead(...parts: readonly Promise<unknown>[]): void {
  for (const part of parts) part.catch(() => undefined);
}

if (asked) {
  ahead(
    import(/* webpackChunkName: "session" */ "./product/SessionFrame"),
    import(/* webpackChunkName: "texts" */ "./messages"),
    import(/* webpackChunkName: "catalogue-wording" */ "../catalogue/wording"),
  );
}
if (isExcel) {
  ahead(
    import(/* webpackChunkName: "open-workbook" */ "../app/open-workbook"),
    import(/* webpackChunkName: "excel-home" */ "../workbook/excel/excel-host"),
  );
} else if (asked) {
  ahead(
    import(/* webpackChunkName: "open" */ "../app/open-session"),
    import(/* webpackChunkName: "sample" */ "../app/sample-document"),
  );
}

export {};
