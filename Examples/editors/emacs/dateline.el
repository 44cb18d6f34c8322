;;; dateline.el --- Dateline in Emacs, by eglot  -*- lexical-binding: t; -*-
;; Emacs 29 has eglot; older ones get it as a package. Load this file from your init file.
(require 'eglot)

;; Pages are Markdown. Without the package markdown-mode a mode of text does as well.
(unless (fboundp 'markdown-mode)
  (define-derived-mode markdown-mode text-mode "Markdown")
  (add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode)))

(add-to-list 'eglot-server-programs '(markdown-mode . ("dateline" "server")))

;; One server for all pages of an archive, whether it is under version control or not.
(defun dateline-project (folder)
  (let ((root (locate-dominating-file
               folder (lambda (parent) (file-directory-p (expand-file-name "news" parent))))))
    (when root (cons 'transient root))))
(add-hook 'project-find-functions #'dateline-project)

(add-hook 'markdown-mode-hook
          (lambda ()
            (when (dateline-project default-directory)
              (local-set-key (kbd "C-M-i") #'completion-at-point) ; spelling has it in modes of text
              (eglot-ensure))))
