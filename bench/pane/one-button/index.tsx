import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";

/** The least a Fluent page can be: what the pane's start is measured against. */
function OneButton() {
  const [pressed, setPressed] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary" aria-pressed={pressed} onClick={() => setPressed(true)}>
        OK
      </Button>
    </FluentProvider>
  );
}

/** Microsoft's template shows nothing before Excel answers; without office.js in the page there is nothing to wait for. */
async function start(place: HTMLElement): Promise<void> {
  const library = document.querySelector("script[data-office]");
  if (library) {
    if (!("Office" in window)) await new Promise((arrived) => library.addEventListener("load", arrived));
    await (globalThis as unknown as { readonly Office: { onReady(): Promise<unknown> } }).Office.onReady();
  }
  createRoot(place).render(<OneButton />);
}

const place = document.getElementById("root");
if (place) void start(place);
