import { createRoot } from "react-dom/client";
import { App } from "./App";
import { browserOpener } from "./browser-opener";
import { restoreLanguage } from "./i18n";

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(<App home={{ kind: "browser", opener: browserOpener }} />);
  // The page is painted in Vietnamese at once; another language follows when its texts have arrived.
  void restoreLanguage();
}
