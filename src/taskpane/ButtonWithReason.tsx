import { lazy, Suspense, useId, useState, type ComponentType } from "react";
import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReasonTipProps } from "./ReasonTip";

// Placing a tip takes as much code as a face; it is fetched when the first one is to be seen. Without it the reason is still read out.
const ReasonTip = lazy((): Promise<{ default: ComponentType<ReasonTipProps> }> =>
  import("./ReasonTip").catch(() => ({ default: () => null })),
);

/** What a button may be given; nothing of it touches how the reason is shown. */
type Given = Partial<
  Readonly<Pick<ButtonProps, "appearance" | "size" | "icon" | "iconPosition" | "className" | "children" | "aria-label">>
>;

interface Props extends Given {
  /** Why the button cannot be pressed now, in one sentence; null while it can. */
  readonly offBecause: string | null;
  readonly type?: "button" | "submit";
  /** Shown while the button is on; the reason takes its place while it is off. */
  readonly title?: string;
  readonly onClick?: () => void;
  /** Fluent's mark of what takes the focus back when a dialog is shut. */
  readonly "data-tabster"?: string | undefined;
}

/**
 * A button that says why it is off: as a tip under pointer, finger or focus, and read out with its name. It stays the same
 * element, so that turning off never takes the focus away.
 */
export function ButtonWithReason({ offBecause, title, ...button }: Props) {
  const tip = useId();
  const [element, setElement] = useState<HTMLButtonElement | null>(null);
  const [near, setNear] = useState(false);
  return (
    <>
      <Button
        {...button}
        ref={setElement}
        disabledFocusable={offBecause !== null}
        {...(offBecause === null ? (title === undefined ? {} : { title }) : { "aria-describedby": tip })}
        onPointerEnter={() => setNear(true)}
        onPointerLeave={() => setNear(false)}
        onFocus={({ currentTarget }) => setNear(currentTarget.matches(":focus-visible"))}
        onBlur={() => setNear(false)}
      />
      {offBecause !== null && (
        <span id={tip} hidden>
          {offBecause}
        </span>
      )}
      {offBecause !== null && near && (
        <Suspense>
          <ReasonTip target={element} reason={offBecause} onHide={() => setNear(false)} />
        </Suspense>
      )}
    </>
  );
}
