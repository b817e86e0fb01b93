import { excel } from "./vi/excel";
import { form } from "./vi/form";
import { meeting } from "./vi/meeting";
import { scoring } from "./vi/scoring";
import { session } from "./vi/session";

/** The texts of the start screens; those of the faces behind them are fetched with their screens (`loadTexts`). */
export const first = { scoring, session, excel, form, meeting } as const;
