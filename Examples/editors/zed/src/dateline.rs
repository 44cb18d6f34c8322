//! Dateline in Zed: `zed: install dev extension`, with this folder.
use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Dateline;

impl zed::Extension for Dateline {
    fn new() -> Self {
        Dateline
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree.which("dateline").ok_or("there is no 'dateline' on the PATH")?;
        Ok(Command { command, args: vec!["server".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Dateline);
