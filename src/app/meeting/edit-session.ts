/**
 * The edits of a session before and beside scoring. Each is pure: a document and what is wanted give a new, checked document
 * or one sentence why not; what was collected or noted is never lost by the way.
 */
export { changeMeeting, changeProfile } from "./edits/meeting";
export { addMember, changeMember, moveMember, removeMember, setRecused, type MemberEntry } from "./edits/members";
export {
  addProducts,
  changeProduct,
  moveProduct,
  orderProducts,
  productFrom,
  removeProduct,
  type ProductEntry,
} from "./edits/products";
export { mergePapers, putPapers, setStates, type PaperEntry, type StateEntry } from "./edits/evidence";
export { answerQuestion, markContradiction } from "./edits/facts";
