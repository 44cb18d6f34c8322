# Dateline in Kakoune, with kakoune-lsp 17 or newer: lines for the kakrc.
evaluate-commands %sh{ kak-lsp }
remove-hooks global lsp-filetype-markdown
hook global BufSetOption filetype=markdown %{
    set-option buffer lsp_servers %{
        [dateline]
        command = "dateline"
        args = ["server"]
        root_globs = ["news"]
    }
}
hook global WinSetOption filetype=markdown %{
    lsp-enable-window
    lsp-inlay-diagnostics-enable window
}
