import { useInsertionEffect } from "react";

/** Keeps a constructed style sheet in the document while the component is shown. */
export function usePageRules(rules: string): void {
  useInsertionEffect(() => {
    // Engines without constructed style sheets (test DOMs) still show the record, with the browser's own page set-up.
    if (typeof CSSStyleSheet !== "function" || !("replaceSync" in CSSStyleSheet.prototype)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, [rules]);
}
