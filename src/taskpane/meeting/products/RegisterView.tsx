import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Switch } from "@fluentui/react-components";
import { setStates, type StateEntry } from "../../../app/meeting/edit-session";
import { useText } from "../../i18n";
import { useMedia, WIDE } from "../../media";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import type { CellPlace } from "./grid-moves";
import { ProductDossier } from "./ProductDossier";
import { registerOf } from "./register";
import { RegisterGrid } from "./RegisterGrid";

/** The register: the grid where it fits, one product at a time in a pane; a product's dossier opens over it. */
export function RegisterView(props: MeetingScreenProps) {
  const { snapshot, place, go, change } = props;
  const section = useSectionStyles();
  const text = useText();
  const isWide = useMedia(WIDE);
  const [onlyLacking, setOnlyLacking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [family, setFamily] = useState("");
  const [opened, setOpened] = useState(false);
  const [stoodAt, setStoodAt] = useState<CellPlace | null>(null);
  const shown = useDeferredValue(snapshot);
  const register = useMemo(() => registerOf(shown, onlyLacking), [shown, onlyLacking]);

  const onStates = useCallback(
    (entries: readonly StateEntry[]) => {
      if (entries.length === 0) return;
      void change(text("meetingDossier.matrix.filled", { count: entries.length }), (document) =>
        setStates(document, entries),
      );
    },
    [change, text],
  );
  const { products } = snapshot.document.session;
  const [first] = products;
  if (!first) return <Notice kind="note">{text("meetingDossier.list.none")}</Notice>;

  const one = products.find(({ code }) => code === place.product) ?? first;
  if (!isWide || opened) {
    return (
      <ProductDossier
        {...props}
        key={one.code}
        product={one}
        family={family}
        {...(isWide ? { onBack: () => setOpened(false) } : {})}
        onProduct={(code) => {
          setFamily("");
          go({ section: "products", product: code });
        }}
      />
    );
  }
  return (
    <div className={section.part}>
      <div className={section.actions}>
        <Switch
          label={text("meetingDossier.matrix.onlyLacking")}
          checked={onlyLacking}
          onChange={(_, { checked }) => setOnlyLacking(checked)}
        />
      </div>
      <p className={section.quiet}>{text("meetingDossier.matrix.keys")}</p>
      {trouble === null ? null : (
        <Notice kind="caution" announce>
          {trouble}
        </Notice>
      )}
      {register.rows.length === 0 ? (
        <Notice kind="done" announce>
          {text("meetingDossier.matrix.nothingLacking")}
        </Notice>
      ) : (
        <RegisterGrid
          register={register}
          returnsTo={stoodAt}
          onStates={onStates}
          onOpen={(code, id, at) => {
            setStoodAt(at);
            setFamily(id);
            setOpened(true);
            go({ section: "products", product: code });
          }}
          onTrouble={setTrouble}
        />
      )}
    </div>
  );
}
