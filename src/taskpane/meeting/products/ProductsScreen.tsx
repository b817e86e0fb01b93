import { useRef, useState } from "react";
import { useText } from "../../i18n";
import { Tabs } from "../../product/Tabs";
import { useSectionStyles } from "../../section-styles";
import { useKeptFocus } from "../../use-kept-focus";
import type { MeetingScreenProps } from "../screen-props";
import { useWideStyles } from "../wide-styles";
import { ImportPapers } from "./ImportPapers";
import { ImportProducts } from "./ImportProducts";
import { LackingView } from "./LackingView";
import { ProductForm } from "./ProductForm";
import { ProductList } from "./ProductList";
import { RegisterView } from "./RegisterView";

const VIEWS = ["list", "matrix", "lacking"] as const;
type View = (typeof VIEWS)[number];

/** What is being done over the list of products. */
type Task =
  { readonly kind: "none" | "add" | "import" | "import-papers" } | { readonly kind: "edit"; readonly code: string };

/** "Sản phẩm và hồ sơ": the products of the session, the register of their papers, and what producers still owe. */
export function ProductsScreen(props: MeetingScreenProps) {
  const { snapshot, place, go, change } = props;
  const section = useSectionStyles();
  const wide = useWideStyles();
  const text = useText();
  // Who comes here for one product comes for its dossier.
  const [view, setView] = useState<View>(place.product === "" ? "list" : "matrix");
  const [task, setTask] = useState<Task>({ kind: "none" });
  const { session } = snapshot.document;
  const done = () => setTask({ kind: "none" });
  const middle = useRef<HTMLDivElement>(null);
  useKeptFocus(middle, task.kind);

  const list = () => {
    switch (task.kind) {
      case "add":
        return <ProductForm session={session} product={null} change={change} onDone={done} />;
      case "edit": {
        const product = session.products.find(({ code }) => code === task.code) ?? null;
        return <ProductForm key={task.code} session={session} product={product} change={change} onDone={done} />;
      }
      case "import":
        return <ImportProducts {...props} onDone={done} />;
      case "import-papers":
        return <ImportPapers {...props} onDone={done} />;
      case "none":
        return (
          <ProductList
            {...props}
            onAdd={() => setTask({ kind: "add" })}
            onEdit={(code) => setTask({ kind: "edit", code })}
            onImport={() => setTask({ kind: "import" })}
            onImportPapers={() => setTask({ kind: "import-papers" })}
            onDossier={(code) => {
              go({ section: "products", product: code });
              setView("matrix");
            }}
          />
        );
    }
  };
  return (
    <section className={wide.page} aria-labelledby="products-title">
      <h2 className={section.title} id="products-title">
        {text("meeting.nav.products")}
      </h2>
      <Tabs
        label={text("meetingDossier.parts.label")}
        tabs={VIEWS.map((key) => ({ key, title: text(`meetingDossier.parts.${key}`) }))}
        here={view}
        onOpen={(next) => {
          setView(next);
          done();
        }}
      />
      <div ref={middle}>
        {view === "list" ? list() : view === "matrix" ? <RegisterView {...props} /> : <LackingView {...props} />}
      </div>
    </section>
  );
}
