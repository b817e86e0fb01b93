import { judgeFace } from "./judge-face";

judgeFace("member");
