import { judgeFace } from "./judge-face";

judgeFace("secretary");
