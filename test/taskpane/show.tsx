import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { lightTheme } from "../../src/taskpane/theme";

// Asking for every element whether a style hides it makes queries by role very slow; screens here hide nothing by style.
configure({ defaultHidden: true });

/** Draws a screen as the pane does, its style rules kept out of the page: jsdom weighs each of them for each element. */
export function show(screen: ReactElement): { readonly rerender: (screen: ReactElement) => void } {
  const renderer = createDOMRenderer(document.implementation.createHTMLDocument());
  const themed = (each: ReactElement) => (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={lightTheme}>{each}</FluentProvider>
    </RendererProvider>
  );
  const shown = render(themed(screen));
  return { rerender: (next) => shown.rerender(themed(next)) };
}

/** What axe finds wrong in the page; what needs drawing (colours, ligatures) is checked in Chromium. */
export async function accessibilityFaults(): Promise<readonly string[]> {
  // Read only by the tests that ask.
  const { default: axe } = await import("axe-core");
  const { violations } = await axe.run(document.body, {
    rules: {
      "color-contrast": { enabled: false },
      "label-content-name-mismatch": { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** What is off on the screen without a reason that is read out with it. */
export function reasonlessControls(): readonly string[] {
  return [
    ...document.querySelectorAll(
      "button:disabled, button[aria-disabled='true'], [role='menuitem'][aria-disabled='true']",
    ),
  ]
    .filter((control) => {
      const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
      return !ids.some((id) => (document.getElementById(id)?.textContent ?? "").trim() !== "");
    })
    .map((control) => control.outerHTML.slice(0, 200));
}
