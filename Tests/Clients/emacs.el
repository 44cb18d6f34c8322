;;; emacs.el --- Tests of Emacs with eglot, as Examples/editors sets it up  -*- lexical-binding: t; -*-
;; The environment names the archive, two of its pages that list one another, and what it calls a context.
(require 'ert)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'xref)

(setq eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0
      make-backup-files nil
      create-lockfiles nil
      auto-save-default nil)

(defun test-file (name) (expand-file-name (getenv name) (getenv "DATELINE_ARCHIVE")))
(defconst test-patience (string-to-number (or (getenv "DATELINE_PATIENCE") "120")))

(defun test-until (what look)
  "Look until something is seen."
  (let ((end (+ (float-time) test-patience)) seen)
    (while (not (setq seen (funcall look)))
      (when (> (float-time) end) (ert-fail (list what (buffer-name) (buffer-string))))
      (accept-process-output nil 0.02))
    seen))

(defun test-open (file)
  (switch-to-buffer (find-file-noselect file))
  (unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
  (unless eglot--managed-mode (eglot--maybe-activate-editing-mode))
  (should (eglot-managed-p)))

(defun test-changed () "Tell the server of what was typed." (eglot--signal-textDocument/didChange))

(defun test-rules ()
  "The texts of what is wrong here."
  (test-changed)
  (mapcar #'flymake-diagnostic-text (progn (flymake-start) (flymake-diagnostics))))

(defun test-see (pattern)
  "Wait until what is wrong is one thing that matches, or nothing."
  (test-until pattern (lambda ()
                        (let ((found (test-rules)))
                          (if pattern (and (= (length found) 1) (string-match-p pattern (car found)))
                            (null found))))))

(defun test-headline ()
  (save-excursion
    (goto-char (point-min))
    (re-search-forward "^# +\\(.*?\\) *$")
    (match-string-no-properties 1)))

(defun test-find (text)
  (goto-char (point-min))
  (search-forward text))

(ert-deftest a-session ()
  (let ((page (test-file "DATELINE_PAGE")) (other (test-file "DATELINE_OTHER")) headline original old)
    (test-open other)
    (setq headline (test-headline))
    (test-open page)
    (setq original (buffer-string)
          old (test-headline))
    (test-see nil)

    ;; Diagnostics, where they are.
    (test-find (concat "[" headline))
    (delete-region (- (point) (length headline)) (1- (search-forward "]")))
    (backward-char)
    (insert "🌊é𠮷")
    (test-until "a stale link" (lambda () (cl-some (lambda (text) (string-match-p "🌊" text)) (test-rules))))
    (let ((found (car (flymake-diagnostics))))
      (should (equal (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found))
                     "🌊é𠮷"))
      (goto-char (1+ (flymake-diagnostic-beg found))))

    ;; A quick fix.
    (cl-letf ((last-nonmenu-event t)
              ((symbol-function 'completing-read) (lambda (_prompt choices &rest _) (caar choices))))
      (eglot-code-actions (point) (point) "quickfix" t))
    (test-until "the fix" (lambda () (equal (buffer-string) original)))
    (test-see nil)

    ;; The target.
    (test-find (concat "[" headline))
    (backward-char 3)
    (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
    (should (equal (file-truename buffer-file-name) (file-truename other)))
    (should (equal (test-headline) headline))
    (test-open page)

    ;; Completion of a related item: the one that was taken away comes back.
    (goto-char (point-max))
    (forward-line -1)
    (looking-at "[0-9]+\\. ")
    (let ((last (buffer-substring-no-properties (point) (line-end-position))))
      (delete-region (match-end 0) (line-end-position))
      (end-of-line)
      (test-changed)
      (let* ((capf (run-hook-wrapped 'completion-at-point-functions #'completion--capf-wrapper 'all))
             (table (nth 3 capf))
             (choices (all-completions (buffer-substring (nth 1 capf) (point)) table (plist-get (nthcdr 4 capf) :predicate)))
             (choice (cl-find-if (lambda (choice) (string-match-p (regexp-quote (string-trim choice)) last)) choices)))
        (should choice)
        (delete-region (nth 1 capf) (point))
        (insert choice)
        (funcall (plist-get (nthcdr 4 capf) :exit-function) choice 'finished)
        (should (equal (buffer-substring-no-properties (line-beginning-position) (line-end-position)) last))
        (should (equal (string-trim (buffer-string)) (string-trim original)))))
    (test-see nil)

    ;; Layout.
    (test-find (concat "_" (getenv "DATELINE_LABEL")))
    (search-backward "_")
    (insert "   ")
    (test-changed)
    (eglot-format-buffer)
    (should (equal (string-trim (buffer-string)) (string-trim original)))

    ;; The headline, through the archive: the other open page has it at once.
    (goto-char (point-min))
    (re-search-forward "^# +")
    (test-changed)
    (cl-letf (((symbol-function 'y-or-n-p) #'always)) (eglot-rename (concat "新 " old)))
    (should (equal (test-headline) (concat "新 " old)))
    (test-open other)
    (should (save-excursion (goto-char (point-min)) (search-forward (concat "[新 " old) nil t)))
    (test-see nil)

    ;; What is typed here shows in the other page, before anything is written.
    (goto-char (point-min))
    (re-search-forward "^# +")
    (insert "X")
    (test-changed)
    (switch-to-buffer (find-file-noselect page))
    (test-until "the stale link"
                (lambda () (cl-some (lambda (text) (string-match-p "headline is '.*X" text)) (test-rules))))))
