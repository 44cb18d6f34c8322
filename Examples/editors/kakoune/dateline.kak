# kakrc, with kakoune-lsp 17 or newer
eval %sh{kak-lsp}
hook global BufCreate .*\.md %{ set-option buffer filetype markdown }
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
