import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ButtonWithReason } from "../../src/taskpane/ButtonWithReason";
import { accessibilityFaults, reasonlessControls, show } from "./show";

const PANE = join(__dirname, "../../src/taskpane");
const OFF = new Set(["disabled", "disabledFocusable", "aria-disabled"]);
const SAYS_WHY = new Set(["aria-describedby", "aria-description"]);

/** Names of the attributes of an element, those of a spread object literal among them. */
function attributesOf(element: ts.JsxOpeningLikeElement, source: ts.SourceFile): readonly string[] {
  return element.attributes.properties.flatMap((attribute) =>
    ts.isJsxAttribute(attribute)
      ? [attribute.name.getText(source)]
      : [...attribute.expression.getText(source).matchAll(/"(aria-[a-z]+)":/g)].map(([, name = ""]) => name),
  );
}

/** Elements that can be off and do not say why, as "file:line". */
function silentElements(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(PANE, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) {
      const names = attributesOf(node, source);
      if (names.some((name) => OFF.has(name)) && !names.some((name) => SAYS_WHY.has(name))) {
        found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
      }
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

test("whatever can be off in the pane's source says why: through ButtonWithReason, or described by a line in sight", () => {
  const files = readdirSync(PANE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(silentElements)).toEqual([]);
});

describe("a button with a reason", () => {
  const act1 = jest.fn();
  const draw = (offBecause: string | null) => (
    <ButtonWithReason offBecause={offBecause} title="Sang mục sau" onClick={act1}>
      Sau
    </ButtonWithReason>
  );

  test("while off it can be reached, does nothing, and shows and tells its reason", async () => {
    show(draw("Đây là mục cuối cùng."));
    const button = screen.getByRole("button", { name: "Sau" });
    expect(button).toHaveAccessibleDescription("Đây là mục cuối cùng.");
    await userEvent.click(button);
    expect(act1).not.toHaveBeenCalled();
    await userEvent.hover(button);
    await waitFor(() => expect(screen.getByRole("tooltip")).toBeVisible());
    expect(await accessibilityFaults()).toEqual([]);
    expect(reasonlessControls()).toEqual([]);
  });

  test("turning on or off keeps the focus on it", async () => {
    const { rerender } = show(draw(null));
    const button = screen.getByRole("button", { name: "Sau" });
    act(() => button.focus());
    rerender(draw("Đây là mục cuối cùng."));
    expect(button).toHaveFocus();
    expect(button).not.toHaveAttribute("title");
    rerender(draw(null));
    expect(button).toHaveFocus();
    expect(button).not.toHaveAttribute("aria-describedby");
  });
});
