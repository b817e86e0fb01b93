import { FluentProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ProductView, ScoringStore } from "../../src/app/types";
import { SessionFrame } from "../../src/taskpane/product/SessionFrame";
import { lightTheme } from "../../src/taskpane/theme";

export interface OpenPane {
  readonly user: UserEvent;
  readonly view: (product: string) => ProductView;
}

/** Draws the open session as the pane does. */
export async function openPane(store: ScoringStore): Promise<OpenPane> {
  const user = userEvent.setup();
  render(
    <FluentProvider theme={lightTheme}>
      <SessionFrame store={store} onLeave={() => undefined} />
    </FluentProvider>,
  );
  await screen.findByRole("main");
  return {
    user,
    view: (product) => {
      const found = store.getSnapshot().products.find((each) => each.product.code === product);
      if (!found) throw new Error(`no product ${product}`);
      return found;
    },
  };
}

/** Code and title of the criterion in the middle. */
export function criterionHeading(): string {
  return screen.getByRole("article").querySelector("h2")?.textContent ?? "";
}

/** What axe-core finds wrong, in words; colours need a real browser. */
export async function violations(): Promise<readonly string[]> {
  // Read only by the tests that ask.
  const { default: axe } = await import("axe-core");
  const result = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
