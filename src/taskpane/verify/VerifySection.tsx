import { useMemo } from "react";
import type { ProductView } from "../../app/types";
import { fail, succeed } from "../../catalogue/outcome";
import { setKey, type SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import { VerifyScreen } from "./VerifyScreen";

interface Props {
  readonly document: WorkbookDocument;
  readonly products: readonly ProductView[];
  readonly onBack: () => void;
}

/** Checking signed paper in a member's face: his own sheets, nothing to rebuild. */
export function VerifySection({ document, products, onBack }: Props) {
  const sets: SetsByKey = useMemo(
    () =>
      new Map(
        products.map(({ sheet, scoring, problem }) => [
          setKey(sheet),
          scoring ? succeed(scoring.set) : fail("no-set", problem ?? ""),
        ]),
      ),
    [products],
  );
  return <VerifyScreen document={document} sets={sets} onBack={onBack} />;
}
