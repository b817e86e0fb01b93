import { judgeFace } from "./judge-face";

judgeFace("excel");
