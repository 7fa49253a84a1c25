/** Labels and messages of the editors' pages, for quotation in the handbook. */
import { phrasesOfFiles as files, phrasesOfKept as kept, phrasesOfReport as report } from '../../editors/phrases.ts';
import { phrasesOfHistory as history, phrasesOfNotes as notes } from '../../editors/phrases-of-records.ts';
import {
  phrasesOfExample as example,
  phrasesOfSteps as steps,
  phrasesOfWalk as walk,
} from '../../editors/phrases-of-first-time.ts';
import { explain, sentences, type GitServerAction } from '../../editors/git-server-error.ts';
import { vi } from '../../editors/vi.ts';

const { auth, app, collection, editor, workflow } = vi;

export const labels = {
  login: auth.login,
  content: app.header.content,
  workflow: app.header.workflow,
  newEntry: collection.collectionTop.newButton.replace(': %{collectionLabel}', ''),
  save: editor.editorToolbar.save,
  draft: editor.editorToolbar.draft,
  inReview: editor.editorToolbar.inReview,
  ready: editor.editorToolbar.ready,
  publish: editor.editorToolbar.publish,
  publishNow: editor.editorToolbar.publishNow,
  published: editor.editorToolbar.published,
  duplicate: editor.editorToolbar.duplicate,
  discard: editor.editorToolbar.deleteUnpublishedChanges,
  discardNew: editor.editorToolbar.deleteUnpublishedEntry,
  preview: editor.editorInterface.togglePreview,
  openPreview: editor.editorToolbar.deployPreviewButtonLabel,
  previewPending: editor.editorToolbar.deployPreviewPendingButtonLabel,
  keptHeading: kept.heading,
  restore: kept.restore,
  drop: kept.drop,
  example: example.open,
  copyExample: example.copy,
  walk: walk.begin,
  leaveWalk: walk.leave,
  history: history.heading,
  lookAtVersion: history.look,
  restoreVersion: history.restore,
  undoRestore: history.undo,
  notes: notes.heading(0),
  sendNote: notes.send,
  toDo: report.heading,
  forWriter: report.forWriter,
  forReviewer: report.forReviewer,
  chooseStep: steps.choose,
  takePhoto: files.takePhoto,
  choosePhoto: files.choosePhoto,
  changePhoto: files.changePhoto,
  chooseDocument: files.chooseDocument,
  addComponent: editor.editorWidgets.markdown.addComponent,
  logOut: vi.ui.settingsDropdown.logOut,
  columns: [workflow.workflowList.draftHeader, workflow.workflowList.inReviewHeader, workflow.workflowList.readyHeader],
} as const;

const said = (status: number, doing: GitServerAction, words = ''): string => explain({ status, said: words, doing });

/** Pairs of a situation and the message that the editors' pages show in it. */
export const messages: string[][] = [
  ['Đăng nhập đã quá 12 giờ', sentences.sessionOver],
  ['Máy mất mạng', sentences.offline],
  ['Máy chủ không trả lời', sentences.unreachable],
  ['Duyệt bài mình gửi', sentences.ownEntry],
  ['Duyệt khi không phải người duyệt', sentences.notReviewer],
  ['Đăng khi không có quyền đăng', said(405, 'publish', 'User not allowed to merge')],
  ['Đăng bài chưa duyệt, hoặc sửa sau khi duyệt', said(405, 'publish', 'Does not have enough approvals')],
  ['Đăng khi máy chủ còn kiểm tra nội dung', said(405, 'publish', 'status checks')],
  ['Hai người cùng sửa một bài', sentences.changedByOther],
  ['Bản nháp vừa bị người khác bỏ', sentences.thrownAway],
  ['Ảnh quá nặng so với mức máy chủ nhận', sentences.tooHeavy],
  ['Bài khác sửa cùng chỗ đã lên trang', said(409, 'publish')],
];
